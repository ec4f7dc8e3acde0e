package io.nvrguard.app;

import java.io.Console;
import java.util.Locale;

/** Nothing is changed without a person's word: typed here, or given beforehand with {@code --yes}. */
final class Consent {

    private Consent() {}

    static void ask(Output output, boolean givenBefore) throws Stop {
        if (givenBefore) {
            return;
        }
        Console console = output.person()
                .orElseThrow(
                        () -> new Stop(
                                ExitCode.PERSON_NEEDED,
                                "Nothing was changed: there is no terminal to ask at. Read the plan, then run again with --yes."));
        String answer = console.readLine("Carry out this plan? Type yes: ");
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).equals("yes")) {
            throw new Stop(ExitCode.PERSON_NEEDED, "Nothing was changed.");
        }
    }
}
