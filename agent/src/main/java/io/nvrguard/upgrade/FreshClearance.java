package io.nvrguard.upgrade;

import io.nvrguard.guard.Assessment;
import io.nvrguard.guard.Backup;
import io.nvrguard.guard.Clearance;
import io.nvrguard.guard.Decision;
import io.nvrguard.guard.DefaultBefore;
import io.nvrguard.guard.Situation;
import io.nvrguard.guard.Verdict;
import io.nvrguard.recorder.RecorderException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Judges anew, right before something dangerous: identity, file and health are read again, so that a swapped file or a
 * swapped recorder stops the job.
 */
final class FreshClearance {

    /**
     * The clearance together with the file it was given for.
     *
     * @param rules what was asked and did not refuse, for the record
     */
    record Cleared(Clearance clearance, OfferedImage image, String rules) {}

    private FreshClearance() {}

    static Cleared take(Visit visit, DefaultBefore defaultBefore) throws RecorderException, HaltException {
        OfferedImage image = read(visit);
        Assessment assessment = visit.around().guard().judge(situation(visit, image, defaultBefore));
        Optional<Clearance> clearance = assessment.clearance(visit.job().accepted());
        String rules = assessment.verdicts().stream().map(Verdict::rule).collect(Collectors.joining(", "));
        return new Cleared(clearance.orElseThrow(() -> refusal(visit, assessment)), image, rules);
    }

    private static OfferedImage read(Visit visit) throws HaltException {
        PlannedHop hop = visit.hop();
        try {
            return visit.around().images().read(hop);
        } catch (IOException e) {
            throw new HaltException(
                    Halt.Kind.PERSON_NEEDED,
                    "The firmware file " + hop.fileName() + " can't be read: " + e.getMessage() + ".",
                    "The plan was judged with exactly these bytes; no other file may take their place.",
                    "Run `nvrguard resume " + visit.job().id() + " --firmware FILE` with that file again.");
        }
    }

    private static Situation situation(Visit visit, OfferedImage image, DefaultBefore defaultBefore)
            throws RecorderException {
        Survey survey = Survey.of(visit.recorder());
        UpgradePlan plan = visit.plan();
        return Situations.inJob(visit, survey, image, defaultBefore, backup(visit), plan);
    }

    private static Backup backup(Visit visit) {
        return visit.job()
                .evidenceOf(Step.EXPORT_CONFIGURATION)
                .map(kept -> visit.around().folder().backup(kept))
                .orElse(Backup.LOST);
    }

    private static HaltException refusal(Visit visit, Assessment assessment) {
        Decision decision = assessment.decision();
        String found = assessment.of(decision).stream()
                .map(v -> "[" + v.rule() + "] " + v.found() + "; needed: " + v.needed())
                .collect(Collectors.joining(". "));
        Verdict first = assessment.of(decision).get(0);
        return new HaltException(
                Halt.Kind.REFUSED,
                "Before hop " + visit.job().step().hop() + " nvrguard looked again: " + found + ".",
                first.why(),
                first.remedy());
    }
}
