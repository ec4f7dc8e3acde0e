package io.nvrguard.app;

import io.nvrguard.files.FirmwareStore;
import io.nvrguard.guard.Assessment;
import io.nvrguard.guard.Decision;
import io.nvrguard.guard.KnownOrigin;
import io.nvrguard.guard.Offer;
import io.nvrguard.upgrade.Proposal;
import java.io.Console;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the files of a plan were downloaded, as far as the guard still has to be told: from {@code --accept known-origin=…},
 * or asked at a terminal. What is said here pins the files before the job begins.
 *
 * @param said the words for each file that nobody had vouched for
 */
record OriginsConfirmed(Map<Offer, String> said) {

    /**
     * Gathers the words.
     *
     * @param accepted rule to reason, as given on the command line
     * @param mayAsk whether a person at a terminal may be asked
     * @throws Stop when nobody has said it and nobody can be asked
     */
    static OriginsConfirmed gather(Output output, Proposal proposal, Map<String, String> accepted, boolean mayAsk)
            throws Stop {
        List<Offer> unknown = unknown(proposal);
        String given = accepted.getOrDefault(KnownOrigin.ID, "").strip();
        Optional<Console> person = mayAsk ? output.person() : Optional.empty();
        if (unknown.isEmpty()) {
            return new OriginsConfirmed(Map.of());
        }
        if (given.isEmpty() && person.isEmpty()) {
            throw notSaid(unknown);
        }
        Map<Offer, String> said = new LinkedHashMap<>();
        for (Offer file : unknown) {
            said.put(file, given.isEmpty() ? ask(person.orElseThrow(), file) : given);
        }
        return new OriginsConfirmed(said);
    }

    /** The acceptances of the command line with what was said here. */
    Map<String, String> with(Map<String, String> accepted) {
        if (said.isEmpty()) {
            return accepted;
        }
        Map<String, String> all = new LinkedHashMap<>(accepted);
        all.put(KnownOrigin.ID, said.values().stream().distinct().collect(Collectors.joining("; ")));
        return all;
    }

    void pin(Wiring wiring) throws IOException {
        FirmwareStore store = wiring.state().firmware();
        for (Map.Entry<Offer, String> each : said.entrySet()) {
            store.confirm(each.getKey(), wiring.addition(Optional.of(each.getValue())));
        }
    }

    private static List<Offer> unknown(Proposal proposal) {
        return proposal.assessments().stream()
                .filter(OriginsConfirmed::isUnknown)
                .flatMap(assessment -> assessment.situation().offer().stream())
                .distinct()
                .toList();
    }

    private static boolean isUnknown(Assessment assessment) {
        return assessment.of(Decision.CAUTION).stream()
                .anyMatch(verdict -> verdict.rule().equals(KnownOrigin.ID));
    }

    private static String ask(Console console, Offer file) throws Stop {
        String answer = console.readLine("Where did you download %s? ", file.fileName());
        if (answer == null || answer.isBlank()) {
            throw notSaid(List.of(file));
        }
        return answer.strip();
    }

    private static Stop notSaid(List<Offer> files) {
        String names = files.stream().map(Offer::fileName).collect(Collectors.joining(" "));
        return new Stop(
                ExitCode.PERSON_NEEDED,
                "Nobody has said where " + names + " was downloaded, and the vendor publishes no hash to compare. Run"
                        + " `nvrguard firmware add " + names + " --source \"where it was downloaded\"` and then this"
                        + " again, or add --accept known-origin=\"downloaded from …\". Nothing was sent.");
    }
}
