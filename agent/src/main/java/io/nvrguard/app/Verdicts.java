package io.nvrguard.app;

import io.nvrguard.guard.Decision;
import io.nvrguard.guard.Verdict;
import java.util.Comparator;
import java.util.List;

/** Prints verdicts: what was refused first and in full, then what to know, what was fine in a line each. */
final class Verdicts {

    private Verdicts() {}

    static void print(Output output, Decision decision, List<Verdict> verdicts) {
        for (Decision each : List.of(Decision.REFUSE, Decision.CAUTION, Decision.ALLOW)) {
            verdicts.stream()
                    .filter(verdict -> verdict.decision() == each)
                    .distinct()
                    .sorted(Comparator.comparing(verdict -> !verdict.isNote()))
                    .flatMap(verdict -> Sentences.of(verdict).stream())
                    .forEach(output::line);
        }
        output.line(
                switch (decision) {
                    case ALLOW -> "ALLOW: nothing speaks against it.";
                    case CAUTION -> "CAUTION: only with a written reason, --accept RULE=\"reason\".";
                    case REFUSE -> "REFUSE: nothing was sent, and nothing will be.";
                });
    }

    static ExitCode exit(Decision decision) {
        return switch (decision) {
            case ALLOW -> ExitCode.DONE;
            case CAUTION -> ExitCode.PERSON_NEEDED;
            case REFUSE -> ExitCode.REFUSED;
        };
    }
}
