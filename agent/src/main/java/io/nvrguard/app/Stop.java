package io.nvrguard.app;

/** Ends a command with a sentence for the person and a number for the script. */
final class Stop extends Exception {

    private final ExitCode exit;

    Stop(ExitCode exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }

    ExitCode exit() {
        return exit;
    }
}
