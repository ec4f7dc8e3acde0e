package io.nvrguard.guard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All verdicts on one situation. Only an assessment can issue a {@link Clearance}. */
public record Assessment(Situation situation, List<Verdict> verdicts) {

    public Assessment {
        verdicts = List.copyOf(verdicts);
    }

    public Decision decision() {
        return verdicts.stream()
                .map(Verdict::decision)
                .max(Comparator.naturalOrder())
                .orElse(Decision.REFUSE);
    }

    public List<Verdict> of(Decision decision) {
        return verdicts.stream().filter(v -> v.decision() == decision).toList();
    }

    /**
     * Leave to go on, if there is a file, nothing is refused and every caution is accepted.
     *
     * @param accepted rule id to the person's written reason; accepting a rule that refuses changes nothing
     */
    public Optional<Clearance> clearance(Map<String, String> accepted) {
        boolean free = verdicts.stream().allMatch(v -> switch (v.decision()) {
            case ALLOW -> true;
            case CAUTION -> !accepted.getOrDefault(v.rule(), "").isBlank();
            case REFUSE -> false;
        });
        return free && !verdicts.isEmpty() && situation.offer().isPresent()
                ? Optional.of(new Clearance(situation))
                : Optional.empty();
    }
}
