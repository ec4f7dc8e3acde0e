package io.nvrguard.guard;

import java.util.List;

/** Asks every rule. */
public final class Guard {

    private final List<GuardRule> rules;

    public Guard(List<GuardRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public Assessment judge(Situation situation) {
        return new Assessment(
                situation, rules.stream().map(rule -> verdict(rule, situation)).toList());
    }

    /** The rules that look at nothing but the file: what they refuse fits no recorder at all. */
    public static List<Verdict> judge(Offer offer) {
        return List.of(ImageIntact.judge(offer), NameAgrees.judge(offer));
    }

    private static Verdict verdict(GuardRule rule, Situation situation) {
        return rule.needsFile() && situation.offer().isEmpty()
                ? Verdict.allow(rule.id(), "no file is at hand yet", "judged as soon as the file is given")
                : rule.judge(situation);
    }
}
