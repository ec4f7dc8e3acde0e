package io.nvrguard.app;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.guard.Offer;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.Source;
import io.nvrguard.upgrade.Outline;
import io.nvrguard.upgrade.PlannedStep;
import io.nvrguard.upgrade.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The whole plan, as a person reads it before anything is touched. */
final class PlanText {

    private PlanText() {}

    static List<String> lines(Outline outline, List<Optional<Offer>> files) {
        List<String> lines = new ArrayList<>();
        lines.add("Plan for " + outline.recorder().model() + " "
                + outline.recorder().serialNumber() + ", which runs "
                + outline.recorder().firmware() + ":");
        outline.recorder().label().ifPresent(label -> lines.add("  " + label.evidence()));
        for (int i = 0; i < outline.route().size(); i++) {
            lines.addAll(hop(i + 1, outline.route().get(i), files.get(i)));
        }
        lines.add("Steps:");
        List<FirmwareVersion> targets =
                outline.route().stream().map(hop -> hop.to().version()).toList();
        int number = 1;
        for (PlannedStep step : outline.steps()) {
            lines.add(String.format("  %2d  %s", number++, Titles.of(step, targets)));
        }
        lines.add("No recording for about " + Words.of(outline.outage()) + " in all, while it flashes and restarts.");
        if (!outline.mostRepair().isZero()) {
            lines.add("Then the database repair, " + Words.of(outline.leastRepair()) + " to "
                    + Words.of(outline.mostRepair())
                    + ": it records, but not all of the past can be found until it is over.");
        }
        return lines;
    }

    private static List<String> hop(int number, Hop hop, Optional<Offer> file) {
        List<String> lines = new ArrayList<>();
        lines.add("  hop " + number + ": to " + hop.to().version() + ", platform "
                + hop.to().platform() + ", " + file.map(Offer::fileName).orElse("no file for it yet"));
        if (hop.fullDefaultFirst()) {
            lines.add(
                    "         after a FULL FACTORY DEFAULT: password, address and settings are lost; recordings stay");
        }
        lines.add("         rests on " + Sentences.of(hop.source()));
        if (hop.rank() != Source.Rank.VENDOR_PROCEDURE) {
            lines.add("         no better founded than " + hop.rank().title() + ": a CAUTION");
        }
        return lines;
    }
}
