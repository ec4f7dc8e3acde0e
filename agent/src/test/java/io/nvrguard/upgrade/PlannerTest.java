package io.nvrguard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.files.ProfileFiles;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.DeviceInfo;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.recorder.Storage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the shipped I-series profile makes of a recorder on V3.4.80 with two disks of 4 TB. */
final class PlannerTest {

    @Test
    void fromV3480ToV450OverTwoHops() throws Exception {
        assertThat(text(outline("V3.4.80", "build 160718", disks(2)))).isEqualTo("""
                i-series DS-7716NI-I4 runs V3.4.80 build 160718
                hop 1 to V3.4.92 build 170518
                hop 2 to V4.50.000 build 210125, full default first
                 1 export-configuration
                 2 note-settings
                 3 upload-image of hop 1
                 4 prove-restart of hop 1
                 5 factory-default of hop 2
                 6 find-again of hop 2
                 7 activate of hop 2
                 8 upload-image of hop 2
                 9 prove-restart of hop 2
                10 start-repair
                11 watch-repair
                12 compare-settings
                without recording 29 min, repair 4 h 00 min to 8 h 00 min
                """);
    }

    @Test
    void withoutADiskNothingIsRepaired() throws Exception {
        assertThat(outline("V3.4.80", "build 160718", disks(0)).steps())
                .map(PlannedStep::step)
                .doesNotContain(Step.START_REPAIR, Step.WATCH_REPAIR)
                .endsWith(Step.COMPARE_SETTINGS);
    }

    @Test
    void everythingThatCanBeTakenBackComesBeforeTheFirstThingThatCannot() throws Exception {
        List<Step> steps = outline("V3.4.80", "build 160718", disks(2)).steps().stream()
                .map(PlannedStep::step)
                .toList();

        assertThat(steps.indexOf(Step.EXPORT_CONFIGURATION)).isZero();
        assertThat(steps.indexOf(Step.UPLOAD_IMAGE)).isLessThan(steps.indexOf(Step.FACTORY_DEFAULT));
        assertThat(steps.lastIndexOf(Step.UPLOAD_IMAGE)).isGreaterThan(steps.indexOf(Step.ACTIVATE));
    }

    private static Outline outline(String version, String released, Storage storage) throws Exception {
        RecorderIdentity recorder = RecorderIdentity.of(new DeviceInfo(
                "DS-7716NI-I4",
                Optional.of("NVR"),
                "DS-7716NI-I41620160718CCRRX00000001WCVU",
                Optional.empty(),
                version,
                Optional.of(released),
                Optional.empty()));
        Profile profile = new ProfileFiles(List.of()).read().named("i-series").orElseThrow();
        List<Hop> route = profile.route(recorder, FirmwareVersion.of("4.50.00")).orElseThrow();
        return Planner.outline(profile, recorder, route, storage);
    }

    private static Storage disks(int count) {
        return new Storage(
                IntStream.rangeClosed(1, count)
                        .mapToObj(id ->
                                new Disk(String.valueOf(id), "hdd" + id, "ok", 3_814_697, 0, "RW", Optional.empty()))
                        .toList(),
                "quota");
    }

    private static String text(Outline outline) {
        String hops = IntStream.range(0, outline.route().size())
                .mapToObj(i -> hop(i + 1, outline.route().get(i)))
                .collect(Collectors.joining());
        String steps = IntStream.range(0, outline.steps().size())
                .mapToObj(i -> "%2d %s%n".formatted(i + 1, outline.steps().get(i)))
                .collect(Collectors.joining());
        return outline.family() + " " + outline.recorder().model() + " runs "
                + outline.recorder().firmware() + "\n" + hops + steps
                + "without recording " + Words.of(outline.outage())
                + ", repair " + Words.of(outline.leastRepair()) + " to " + Words.of(outline.mostRepair()) + "\n";
    }

    private static String hop(int number, Hop hop) {
        return "hop " + number + " to " + hop.to().version() + (hop.fullDefaultFirst() ? ", full default first" : "")
                + "\n";
    }
}
