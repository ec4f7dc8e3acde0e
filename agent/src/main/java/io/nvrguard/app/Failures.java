package io.nvrguard.app;

import io.nvrguard.upgrade.JournalException;
import java.io.IOException;

/** Turns whatever ended a command into one sentence and an exit code. */
final class Failures {

    private Failures() {}

    static int report(Output output, Exception failure) {
        if (failure instanceof Stop stop) {
            output.note("nvrguard: " + stop.getMessage());
            return stop.exit().number();
        } else if (failure instanceof JournalException) {
            output.note("nvrguard: " + failure.getMessage() + ".");
            return ExitCode.PERSON_NEEDED.number();
        } else if (failure instanceof IOException) {
            output.note("nvrguard: on this computer: " + failure.getMessage()
                    + ". Check the disk and the state directory, then try again.");
            return ExitCode.PERSON_NEEDED.number();
        } else if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return ExitCode.PERSON_NEEDED.number();
        }
        output.note("nvrguard: this is a defect of ours, not of the recorder. Please send us the lines below.");
        failure.printStackTrace(output.err());
        return ExitCode.DEFECT_OF_OURS.number();
    }
}
