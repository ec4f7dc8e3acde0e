package io.nvrguard.app;

import io.nvrguard.recorder.MacAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.Sighting;
import io.nvrguard.sadp.SadpFinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code discover}: asks by SADP and listens for a few seconds. */
@Command(name = "discover", description = "Finds recorders on the wire (SADP). Logs in nowhere.")
final class DiscoverCommand implements Callable<Integer> {

    /** Busy units answer late, and a lost datagram is asked for again (recorder-protocol.md §11: "resend"). */
    private static final int INQUIRIES = 3;

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private static final int LOOKS = 10;
    private static final int MOST_ROUNDS = 15;

    private final Wiring wiring;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    DiscoverCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Stop, InterruptedException {
        try (SadpFinder finder = wiring.finder(List.of())) {
            askAndListen(finder);
            print(finder.heard());
            return ExitCode.DONE.number();
        } catch (RecorderException e) {
            throw new Stop(ExitCode.OUT_OF_REACH, "No inquiry could be sent: " + e.getMessage() + ".");
        }
    }

    /** Goes on after the last inquiry as long as a round brings somebody new: many answer for longer than few. */
    private void askAndListen(SadpFinder finder) throws RecorderException, InterruptedException {
        int known = -1;
        for (int round = 0;
                round < INQUIRIES || (round < MOST_ROUNDS && finder.heard().size() > known);
                round++) {
            known = finder.heard().size();
            if (round < INQUIRIES) {
                finder.inquire();
            }
            listen(finder);
        }
    }

    /** Looks at what came more than once, because thousands of answers are more than the system keeps. */
    private void listen(SadpFinder finder) throws InterruptedException {
        for (int i = 0; i < LOOKS; i++) {
            wiring.pace().pause(BETWEEN.dividedBy(LOOKS));
            finder.heard();
        }
    }

    private void print(List<Sighting> heard) {
        if (shared.json()) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            heard.forEach(sighting -> rows.add(json(sighting)));
            wiring.output().line(JsonResults.text(Map.of("recorders", rows)));
            return;
        }
        if (heard.isEmpty()) {
            wiring.output().line("No recorder answered. SADP reaches only the network this computer is connected to.");
        }
        for (Sighting sighting : heard) {
            wiring.output()
                    .line(sighting.address() + "  " + sighting.model() + "  " + sighting.serialNumber() + "  "
                            + sighting.softwareVersion().orElse("version not said") + "  "
                            + sighting.activated()
                                    .map(active -> active ? "active" : "INACTIVE")
                                    .orElse(""));
        }
    }

    private static Map<String, @Nullable Object> json(Sighting sighting) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("address", sighting.address().toString());
        json.put("model", sighting.model());
        json.put("serialNumber", sighting.serialNumber());
        json.put("macAddress", sighting.macAddress().map(MacAddress::toString).orElse(null));
        json.put("softwareVersion", sighting.softwareVersion().orElse(null));
        json.put("activated", sighting.activated().orElse(null));
        return json;
    }
}
