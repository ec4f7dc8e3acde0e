package io.nvrguard.guard;

import io.nvrguard.profile.Source;
import java.util.Optional;

/**
 * What one rule found.
 *
 * @param rule the rule's id, {@code healthy-disks}; a heading in docs/rules.md
 * @param found what is, as measured
 * @param needed what would have to be
 * @param why why it matters; empty text only for ALLOW without a note
 * @param remedy what to do; empty text only for ALLOW without a note
 * @param source the text the rule rests on here, where there is one
 */
public record Verdict(
        String rule,
        Decision decision,
        String found,
        String needed,
        String why,
        String remedy,
        Optional<Source> source) {

    public Verdict {
        if (decision != Decision.ALLOW && (remedy.isBlank() || why.isBlank())) {
            throw new IllegalArgumentException("rule " + rule + " must say why and what to do");
        }
    }

    public static Verdict allow(String rule, String found, String needed) {
        return new Verdict(rule, Decision.ALLOW, found, needed, "", "", Optional.empty());
    }

    /** Allowed, and something about it a person should know and do. */
    static Verdict note(String rule, String found, String needed, String why, String remedy, Source source) {
        return new Verdict(rule, Decision.ALLOW, found, needed, why, remedy, Optional.of(source));
    }

    /** Whether it is allowed with something a person should know and do. */
    public boolean isNote() {
        return decision == Decision.ALLOW && !remedy.isBlank();
    }

    static Verdict refuse(
            String rule, String found, String needed, String why, String remedy, Optional<Source> source) {
        return new Verdict(rule, Decision.REFUSE, found, needed, why, remedy, source);
    }

    static Verdict caution(
            String rule, String found, String needed, String why, String remedy, Optional<Source> source) {
        return new Verdict(rule, Decision.CAUTION, found, needed, why, remedy, source);
    }

    /**
     * The rule has nothing to compare because another one refuses for just that reason. One cause is one refusal; the
     * assessment as a whole refuses all the same.
     */
    static Verdict notJudged(String rule, String refusing) {
        return allow(rule, "nothing to compare yet", "what " + refusing + " asks for");
    }
}
