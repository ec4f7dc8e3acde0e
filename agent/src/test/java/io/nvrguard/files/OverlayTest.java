package io.nvrguard.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.golden.Golden;
import io.nvrguard.profile.Overlay;
import io.nvrguard.profile.Place;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.RepairWay;
import io.nvrguard.profile.Source;
import io.nvrguard.recorder.ModelName;
import io.nvrguard.recorder.RepairRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site's own word on the repair, laid over a shipped profile. */
class OverlayTest {

    private static final ModelName I4 = ModelName.of("DS-7716NI-I4");

    @Test
    void replacesHowTheRepairStartsAndShowsAndNothingElse() throws Exception {
        Profile shipped = read(List.of());

        Profile laidOver = read(List.of(Golden.folder("overlays")));

        assertThat(laidOver.repair().way())
                .isEqualTo(new RepairWay.Http(
                        new RepairRequest("PUT", "/ISAPI/ContentMgmt/Storage/simulatedDatabaseRepair", "")));
        assertThat(laidOver.repair().started()).containsExactly("Database Repair Started");
        assertThat(laidOver.repair().diskStatus()).containsExactly("reparing");
        assertThat(laidOver)
                .usingRecursiveComparison()
                .ignoringFields("siteLines", "repair.way", "repair.started", "repair.stopped", "repair.diskStatus")
                .isEqualTo(shipped);
    }

    @Test
    void saysWhoseWordItIs() throws Exception {
        assertThat(read(List.of(Golden.folder("overlays"))).overlays())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("place")
                .containsExactly(new Overlay(
                        "simulator",
                        "nvrguard simulator",
                        Source.Rank.SIMULATOR,
                        "Made up for the bundled simulator. No real recorder answers this request.",
                        new Place("anywhere", 1)));
    }

    @Test
    void leavesWhatItDoesNotMention(@TempDir Path site) throws Exception {
        Files.writeString(site.resolve("words.yaml"), """
                overlay: "i-series"
                name: "words"
                source: {where: "bench", rank: "field-report", note: ""}
                repair:
                  disk-status: ["rebuild"]
                """);

        Profile laidOver = read(List.of(site));

        assertThat(laidOver.repair().way()).isInstanceOf(RepairWay.Manual.class);
        assertThat(laidOver.repair().diskStatus()).containsExactly("rebuild");
    }

    private static Profile read(List<Path> folders) throws ProfileException {
        return new ProfileFiles(folders).read().matching(I4).get(0);
    }
}
