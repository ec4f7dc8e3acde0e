package io.nvrguard.app;

import io.nvrguard.upgrade.Halt;

/** The command line's answer to scripts: a stable contract (README, "Exit codes"). */
enum ExitCode {
    DONE(0),
    DEFECT_OF_OURS(1),
    WRONG_USAGE(2),
    REFUSED(3),
    PERSON_NEEDED(4),
    OUT_OF_REACH(5),
    RECORDER_FAILED(6);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(Halt.Kind kind) {
        return switch (kind) {
            case REFUSED -> REFUSED;
            case PERSON_NEEDED -> PERSON_NEEDED;
            case OUT_OF_REACH -> OUT_OF_REACH;
            case RECORDER_FAILED -> RECORDER_FAILED;
        };
    }
}
