package io.nvrguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.firmware.SyntheticFirmware;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's client, curl, doing what the vendor warns of. */
class CurlTest {
    @TempDir
    Path dir;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));

    @BeforeEach
    void needsCurl() throws InterruptedException {
        Tool.needs("curl", "curl", "--version");
    }

    @Test
    void killsTheCustomRecorderWithAStandardImageForGood() throws Exception {
        Path image = image("NVR_K51_BL_ML_STD_V4.1.64_190119.zip");
        RecorderScenario custom = RecorderScenario.of("iDS-9632NXI-I8/16S");
        try (Simulator simulator = Simulator.start(Scenario.of(custom), now::get)) {
            assertThat(curl(simulator, "/ISAPI/System/updateFirmware", "-T", image.toString())
                            .output())
                    .contains("<statusString>OK</statusString>");

            now.updateAndGet(instant -> instant.plus(Duration.ofHours(1)));

            assertThat(curl(simulator, "/ISAPI/System/deviceInfo").exit()).isNotZero();
            assertThat(simulator.recorders().get(0).condition().brickedWhy())
                    .hasValueSatisfying(why -> assertThat(why).contains("permanently damaged"));
            simulator.recorders().get(0).restorePower();
            now.updateAndGet(instant -> instant.plus(Duration.ofDays(1)));
            assertThat(curl(simulator, "/ISAPI/System/deviceInfo").exit()).isNotZero();
        }
    }

    @Test
    void isRefusedUnharmedByPutAndByForm() throws Exception {
        Path image = image("NVR_K9B2_BL_ML_STD_V4.31.107_210803.zip");
        RecorderScenario nonC = RecorderScenario.of("DS-7608NI-Q1/8P");
        try (Simulator simulator = Simulator.start(Scenario.of(nonC), now::get)) {
            String path = "/ISAPI/System/updateFirmware";
            assertThat(curl(simulator, path, "-T", image.toString()).output()).contains("badDevType");
            assertThat(curl(simulator, path, "-F", "updateFile=@" + image).output())
                    .contains("badDevType");
            assertThat(simulator.recorders().get(0).condition().uploads()).isZero();
            assertThat(simulator.recorders().get(0).condition().uploadBytes()).isEqualTo(2 * Files.size(image));
        }
    }

    @Test
    void readsWhoItIs() throws Exception {
        try (Simulator simulator = Simulator.start(Scenario.healthy(), now::get)) {
            assertThat(curl(simulator, "/ISAPI/System/deviceInfo").output())
                    .contains("<model>DS-7716NI-I4</model>", "<firmwareVersion>V3.4.80</firmwareVersion>");
            assertThat(simulator.recorders().get(0).condition().failedLogins()).isZero();
        }
    }

    @Test
    void resetsItAndFindsItInactive() throws Exception {
        try (Simulator simulator = Simulator.start(Scenario.healthy(), now::get)) {
            assertThat(curl(simulator, "/ISAPI/System/factoryReset?mode=full", "-X", "PUT", "-d", "")
                            .output())
                    .contains("<statusString>OK</statusString>");
            assertThat(curl(simulator, "/SDK/activateStatus").exit()).isNotZero();

            now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(4)));

            assertThat(curl(
                                    simulator,
                                    "/SDK/activateStatus",
                                    "--retry",
                                    "20",
                                    "--retry-delay",
                                    "1",
                                    "--retry-all-errors")
                            .output())
                    .contains("<Activated>false</Activated>");
            assertThat(curl(simulator, "/ISAPI/System/deviceInfo").output()).contains("notActivated");
        }
    }

    private static Tool.Run curl(Simulator simulator, String path, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("curl", "-s", "--max-time", "20", "--digest"));
        command.addAll(List.of("-u", "admin:Simulated1"));
        command.addAll(List.of(options));
        command.add("http://" + simulator.http(0) + path);
        return Tool.run(command);
    }

    private Path image(String name) throws IOException {
        Path image = dir.resolve("digicap.dav");
        try (OutputStream out = Files.newOutputStream(image)) {
            SyntheticFirmware.named(name).withSizeBytes(4 << 20).writeImage(out);
        }
        return image;
    }
}
