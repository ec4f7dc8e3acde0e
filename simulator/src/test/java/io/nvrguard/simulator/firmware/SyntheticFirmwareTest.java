package io.nvrguard.simulator.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntheticFirmwareTest {
    @ParameterizedTest
    @CsvSource({
        "NVR_K51_BL_ML_STD_V4.50.000_210125.zip, K51, V4.50.000 build 210125, 1",
        "NVR_K51_V20_S_BL_ML_STD_V4.1.25_181028.zip, K51_V20_S, V4.1.25 build 181028, 1",
        "NVR_K74_BL_CN_STD_V4.30.085_210409.zip, K74, V4.30.085 build 210409, 2",
        "DVR_K71_BL_ML_STD_V4.25.001_201107.zip, K71, V4.25.001 build 201107, 1"
    })
    void takesItsValuesFromTheVendorsName(String name, String platform, String version, int language) {
        SyntheticFirmware firmware = SyntheticFirmware.named(name);

        assertThat(firmware.platform()).isEqualTo(platform);
        assertThat(firmware.version().toString()).isEqualTo(version);
        assertThat(firmware.language()).isEqualTo(language);
    }

    @Test
    void refusesANameOutsideTheGrammar() {
        assertThatThrownBy(() -> SyntheticFirmware.named("firmware.zip")).hasMessageContaining("NVR_<PLATFORM>");
    }

    @Test
    void writesTheSameZipTwiceWithOneImageOfTheWantedSize(@TempDir Path dir) throws IOException {
        SyntheticFirmware firmware = SyntheticFirmware.named("NVR_K51_BL_ML_STD_V4.50.000_210125.zip")
                .withSizeBytes(100_000);
        firmware.write(dir.resolve("a.zip"));
        firmware.write(dir.resolve("b.zip"));

        assertThat(Files.readAllBytes(dir.resolve("a.zip"))).isEqualTo(Files.readAllBytes(dir.resolve("b.zip")));
        try (ZipFile zip = new ZipFile(dir.resolve("a.zip").toFile())) {
            assertThat(zip.stream()).singleElement().satisfies(entry -> {
                assertThat(entry.getName()).isEqualTo("digicap.dav");
                assertThat(entry.getSize()).isEqualTo(100_000);
            });
        }
    }
}
