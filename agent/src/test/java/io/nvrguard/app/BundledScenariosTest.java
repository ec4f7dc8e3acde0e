package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.scenario.ModelTruth;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code simulate scenarios}, and what the documents say of it. */
class BundledScenariosTest {

    @TempDir
    Path folder;

    @Test
    void listsEachWithWhatIsSpecialAboutIt() {
        Said said = Agent.at(folder).run("simulate", "scenarios").endedWith(0);

        assertThat(said.lines()).hasSameSizeAs(ModelTruth.bundled()).allMatch(line -> line.length() <= 120);
        assertThat(said.lines().get(0)).startsWith("DS-7716NI-I4 ").contains("I-series NVR, 16 channels");
    }

    @Test
    void givesScriptsTheHardwareToo() throws Exception {
        JsonNode scenarios = Agent.at(folder)
                .run("simulate", "scenarios", "--json")
                .endedWith(0)
                .json()
                .get("scenarios");

        assertThat(scenarios.size()).isEqualTo(ModelTruth.bundled().size());
        JsonNode lite = scenarios.get(ModelTruth.bundled().indexOf("DS-7616NI-K2"));
        assertThat(lite.get("platform").asString()).isEqualTo("K51_LITE");
        assertThat(lite.get("firmware").asString()).isEqualTo("V4.74.210 build 240108");
    }

    @Test
    void areAllInTheDocument() throws Exception {
        Path document = Path.of(System.getProperty("nvrguard.checkout", ".."), "docs", "simulator.md");

        assertThat(Files.readString(document))
                .contains(ModelTruth.bundled().stream()
                        .map(name -> "| `" + name + "` |")
                        .toList());
    }

    @Test
    void refusesToChangeARecording() throws Exception {
        Path recording = Files.writeString(
                folder.resolve("System.deviceInfo.xml"),
                "<DeviceInfo><model>XR-1</model><firmwareVersion>V4.30.085</firmwareVersion></DeviceInfo>");

        Agent.at(folder)
                .run("simulate", "--capture", String.valueOf(recording.getParent()), "--disks", "4TB")
                .endedWith(2)
                .telling("a recording answers as it was recorded");
    }
}
