package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.golden.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code profiles import-cve}, from a record to a plan that heeds it. */
class ImportCveTest {

    private static final Path RECORD = Golden.folder("cve").resolve("hand-made.json");

    @TempDir
    Path folder;

    @Test
    void printsAFileThatProfilesTakes() throws Exception {
        Said said = Agent.at(folder).run("profiles", "import-cve", RECORD).endedWith(4);

        assertThat(said.err())
                .startsWith("CVE-2030-10001: 3 notations of models read, 9 entries not read.")
                .contains("  not read: iDS-90xxHUHI-M8/S(S)");
        Path records = Files.createDirectories(folder.resolve("records"));
        Files.writeString(records.resolve("cve-2030-10001.yaml"), said.out());
        try (Site site = Site.of(folder, Site.iSeries())) {
            JsonNode identity = site.run("identify", site.host(), "--json", "--profiles", records)
                    .endedWith(0)
                    .json();
            assertThat(identity.at("/knownExploited/0/cve").asString()).isEqualTo("CVE-2030-10001");
        }
    }

    @Test
    void givesScriptsEveryForm() {
        JsonNode json = Agent.at(folder)
                .run("profiles", "import-cve", RECORD, "--json")
                .endedWith(4)
                .json();

        assertThat(json.propertyNames())
                .containsExactly("cve", "title", "exploitation", "remedy", "affected", "unread");
        assertThat(json.at("/affected/0/forms").valueStream().map(JsonNode::asString))
                .contains("DS-76xxNI-Qx/xP(E)");
    }

    @Test
    void refusesWhatIsNoRecord() throws Exception {
        Agent.at(folder)
                .run("profiles", "import-cve", Files.writeString(folder.resolve("x.json"), "{}"))
                .endedWith(2)
                .telling("is not a published record in CVE JSON 5");
    }
}
