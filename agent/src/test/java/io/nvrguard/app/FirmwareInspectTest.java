package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.firmware.VendorImages;
import io.nvrguard.simulator.firmware.SyntheticFirmware;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a file is, and what is said of one that is no firmware: exit code 3, the file is refused whoever offers it. */
class FirmwareInspectTest {

    private static final String NAME = "NVR_K51_BL_ML_STD_V4.50.000_210125.zip";

    @TempDir
    static Path folder;

    @Test
    void saysWhatAVendorZipIs() throws Exception {
        Said said = Agent.at(folder).run("firmware", "inspect", vendorZip(NAME)).endedWith(0);

        assertThat(said.out())
                .contains(NAME + ", digicap.dav in it", "name       K51 V4.50.000 build 210125", "sha256     ");
    }

    @Test
    void givesScriptsTheKeysTheyRelyOn() throws Exception {
        JsonNode json = Agent.at(folder)
                .run("firmware", "inspect", "--json", vendorZip(NAME))
                .endedWith(0)
                .json();

        assertThat(json.propertyNames())
                .contains("container", "packages", "name", "sizeBytes", "sha256", "integrity", "problems");
        assertThat(json.at("/packages/0").propertyNames())
                .containsExactly("language", "deviceClass", "oemCode", "flag", "version", "build");
        assertThat(json.get("name").propertyNames())
                .containsExactly("platform", "variant", "language", "edition", "version", "build");
        assertThat(json.at("/name/platform").asString()).isEqualTo("K51");
        assertThat(json.get("sizeBytes").asLong()).isEqualTo(1 << 16);
        assertThat(json.get("sha256").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void writesNullForWhatEncryptionHides() throws Exception {
        Path encrypted = Files.write(folder.resolve("digicap.dav"), VendorImages.hk30(2, 1 << 12));
        JsonNode json = Agent.at(folder)
                .run("firmware", "inspect", "--json", encrypted)
                .endedWith(0)
                .json();

        assertThat(json.get("name").isNull()).isTrue();
        assertThat(json.at("/packages/0/language").isNull()).isTrue();
        assertThat(json.at("/packages/0/version").isNull()).isTrue();
    }

    @Test
    void goesOnPastAFileThatIsNone() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.zip"), "Release notes");
        Said said = Agent.at(folder)
                .run(
                        "firmware",
                        "inspect",
                        "--json",
                        vendorZip(NAME),
                        text,
                        vendorZip("NVR_K51_BL_ML_STD_V3.4.92_170518.zip"))
                .endedWith(3)
                .telling("'notes.zip'");

        assertThat(said.lines()).hasSize(2);
    }

    /** The simulator packs, the agent reads; neither knows the other's code. */
    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "swkh, B, 1, none, 0, INTACT",
        "swkh, A, 1, none, 0, INTACT",
        "swkh, C, 1, none, 0, INTACT",
        "swkh, D, 1, none, 0, INTACT",
        "clear, B, 1, none, 0, INTACT",
        "concat, B, 3, none, 0, INTACT",
        "hk20, B, 1, none, 0, INTACT",
        "hk20, B, 4, none, 0, INTACT",
        "hk20-hk30, B, 2, none, 0, INTACT",
        "hk30, B, 1, none, 0, NOT_COVERED",
        "hksu, B, 1, none, 3, NOT_COVERED",
        "swkh, B, 1, header, 3, DAMAGED",
        "swkh, B, 1, content, 3, DAMAGED",
        "swkh, B, 1, cut, 3, DAMAGED",
        "concat, B, 2, content, 3, DAMAGED",
        "hk20, B, 2, content, 3, DAMAGED",
        "hk20-hk30, B, 1, header, 3, DAMAGED",
        "hk20-hk30, B, 1, content, 3, DAMAGED",
        "hk20-hk30, B, 2, cut, 3, DAMAGED"
    })
    void readsEveryContainerThatTheSimulatorPacks(
            String container, String variant, int packages, String damage, int exitCode, String integrity) {
        Path zip = folder.resolve(NAME);
        Agent.at(folder)
                .run(
                        "simulate",
                        "firmware",
                        zip,
                        "--size",
                        "64K",
                        "--container",
                        container,
                        "--variant",
                        variant,
                        "--packages",
                        packages,
                        "--damage",
                        damage)
                .endedWith(0);

        JsonNode json = Agent.at(folder)
                .run("firmware", "inspect", "--json", zip)
                .endedWith(exitCode)
                .json();

        assertThat(json.get("integrity").asString()).isEqualTo(integrity);
        assertThat(json.get("packages")).hasSize(packages);
        assertThat(json.get("container").asString().toLowerCase(Locale.ROOT))
                .isEqualTo(
                        container.equals("clear") || container.equals("concat")
                                ? "swkh"
                                : container.split("-")[0]);
    }

    static Stream<Arguments> noFirmware() throws IOException {
        byte[] zip = Files.readAllBytes(vendorZip(NAME));
        byte[] image = Files.readAllBytes(vendorImage());
        return Stream.of(
                Arguments.of(
                        "a truncated zip",
                        Files.write(folder.resolve("cut.zip"), Arrays.copyOf(zip, zip.length / 2)),
                        "cut off or damaged",
                        "Download it again."),
                Arguments.of(
                        "a zip with two images",
                        Zips.write(folder.resolve("two.zip"), Map.of("a.dav", image, "b.dav", image)),
                        "holds 2 images: ",
                        "name the one image you mean"),
                Arguments.of(
                        "a zip with none",
                        Zips.write(folder.resolve("none.zip"), Map.of("readme.txt", image)),
                        "holds no .dav or .mav",
                        "not a manual or a tool"),
                Arguments.of(
                        "a renamed text file",
                        Files.writeString(folder.resolve("renamed.dav"), "not firmware at all"),
                        "'renamed.dav'",
                        "Download the firmware from the vendor's page"),
                Arguments.of(
                        "an empty file",
                        Files.write(folder.resolve("empty.dav"), new byte[0]),
                        "'empty.dav'",
                        "Download the firmware from the vendor's page"),
                Arguments.of(
                        "a folder",
                        Files.createDirectories(folder.resolve("folder.zip")),
                        "is a folder",
                        "Name the file inside it."),
                Arguments.of("nothing", folder.resolve("missing.zip"), "There is no file", "Check the path."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noFirmware")
    void saysWhyAFileIsNoFirmware(String what, Path file, String found, String remedy) {
        Agent.at(folder).run("firmware", "inspect", file).endedWith(3).telling(found, "Needed is ", remedy);
        Agent.at(folder)
                .run("check", file, "--model", "DS-7716NI-I4", "--running", "V3.4.80 build 160718")
                .endedWith(3)
                .telling(found, "Needed is ", remedy);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noFirmware")
    void sendsNothingWhenAnUpgradeIsGivenSuchAFile(String what, Path file, String found, String remedy)
            throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            site.run("upgrade", site.host(), "--to", "4.50.00", "--yes", "--firmware", file)
                    .endedWith(3)
                    .telling(found, remedy);
            assertThat(site.condition().requests()).isZero();
        }
    }

    private static Path vendorZip(String name) throws IOException {
        Path zip = folder.resolve(name);
        SyntheticFirmware.named(name).withSizeBytes(1 << 16).write(zip);
        return zip;
    }

    private static Path vendorImage() throws IOException {
        Path image = folder.resolve("image.dav");
        try (OutputStream out = Files.newOutputStream(image)) {
            SyntheticFirmware.named(NAME).withSizeBytes(1 << 16).writeImage(out);
        }
        return image;
    }
}
