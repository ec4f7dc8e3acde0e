package io.nvrguard.files;

import static io.nvrguard.firmware.VendorImages.payload;
import static io.nvrguard.firmware.VendorImages.swkh;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nvrguard.firmware.Container;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.Integrity;
import io.nvrguard.firmware.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirmwareFileTest {

    private static final String NAME = "NVR_K51_BL_ML_STD_V4.50.000_210125.zip";
    private static final byte[] IMAGE = swkh(payload(200_000), payload(300));

    @TempDir
    private Path folder;

    @Test
    void readsTheImageOutOfAVendorsZip() throws Exception {
        Path zip = zip(NAME, Map.of("digicap.dav", IMAGE, "Release Notes.pdf", payload(50)));

        FirmwareFile file = FirmwareFile.read(zip);

        assertThat(file.path()).isEqualTo(zip);
        assertThat(file.entry()).contains("digicap.dav");
        assertThat(file.name().platform()).contains(new Platform("K51"));
        assertThat(file.image().container()).isEqualTo(Container.SWKH);
        assertThat(file.image().integrity()).isEqualTo(Integrity.INTACT);
        assertThat(file.image().packages().get(0).version()).contains(FirmwareVersion.of("4.50.0 build 210125"));
        assertThat(file.name().contradictions(file.image())).isEmpty();
    }

    @Test
    void readsABareImageWhoseNameClaimsNothing() throws Exception {
        FirmwareFile file = FirmwareFile.read(written("digicap.dav", IMAGE));

        assertThat(file.entry()).isEmpty();
        assertThat(file.name().version()).isEmpty();
        assertThat(file.image().integrity()).isEqualTo(Integrity.INTACT);
    }

    @Test
    void theContentDecidesWhatAFileIs() throws Exception {
        assertThat(FirmwareFile.read(written("renamed.zip", IMAGE)).entry()).isEmpty();
        assertThat(FirmwareFile.read(zip("renamed.dav", Map.of("digicap.mav", IMAGE)))
                        .entry())
                .contains("digicap.mav");
    }

    @Test
    void isASourceOfTheBytesThatWereJudged() throws Exception {
        FirmwareFile file = FirmwareFile.read(zip(NAME, Map.of("FIRMWARE/DIGICAP.DAV", IMAGE)));

        for (int time = 0; time < 2; time++) {
            try (InputStream bytes = file.open()) {
                assertThat(bytes.readAllBytes()).isEqualTo(IMAGE);
            }
        }
        assertThat(file.sizeBytes()).isEqualTo(IMAGE.length);
        assertThat(file.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(IMAGE)));
    }

    @Test
    void aSwappedZipIsNoticedWhenItIsOpenedAgain() throws Exception {
        FirmwareFile file = FirmwareFile.read(zip(NAME, Map.of("digicap.dav", IMAGE)));
        zip(NAME, Map.of("other.dav", IMAGE));

        assertThatThrownBy(file::open).isInstanceOf(ZipException.class).hasMessageContaining("digicap.dav");
    }

    @Test
    void aCutOffImageIsDamagedAndNoError() throws Exception {
        FirmwareFile file = FirmwareFile.read(written("digicap.dav", Arrays.copyOf(IMAGE, 150_000)));

        assertThat(file.image().integrity()).isEqualTo(Integrity.DAMAGED);
        assertThat(file.image().problems()).singleElement().asString().startsWith("It is cut off");
    }

    @Test
    void namesInTheCodePageOfThePackingMachineDoNotSpoilTheZip() throws Exception {
        Path zip = zip(NAME, Map.of("digicap.dav", IMAGE, "升级说明.txt", payload(9)), Charset.forName("GBK"));

        assertThat(FirmwareFile.read(zip).entry()).contains("digicap.dav");
    }

    @Test
    void refusesAMissingFile() {
        assertThat(refusal(folder.resolve("gone.zip")))
                .startsWith("There is no file")
                .endsWith("Check the path.");
    }

    @Test
    void refusesAFolder() {
        assertThat(refusal(folder)).contains("is a folder").endsWith("Name the file inside it.");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(refusal(written("digicap.dav", new byte[0])))
                .startsWith("'digicap.dav'")
                .contains("it is empty");
    }

    @Test
    void refusesARenamedTextFile() throws IOException {
        byte[] page = "<html><body>Please log in to download.</body></html>".getBytes(UTF_8);

        assertThat(refusal(written("digicap.dav", page))).contains("it is text or a web page");
        assertThat(refusal(written(NAME, page))).contains("it is text or a web page");
        assertThat(refusal(zip("in.zip", Map.of("digicap.dav", page)))).contains("it is text or a web page");
    }

    @Test
    void refusesATruncatedZip() throws IOException {
        byte[] whole = Files.readAllBytes(zip(NAME, Map.of("digicap.dav", IMAGE)));

        for (int length : new int[] {2, 40, whole.length / 2, whole.length - 1}) {
            assertThat(refusal(written(NAME, Arrays.copyOf(whole, length))))
                    .as("cut to %d of %d bytes", length, whole.length)
                    .contains("cut off or damaged", "a whole zip")
                    .endsWith("Download it again.");
        }
    }

    @Test
    void refusesAZipWhoseImageChangedOnTheWay() throws IOException {
        byte[] bytes = Files.readAllBytes(stored(NAME, "digicap.dav", IMAGE));
        bytes[IMAGE.length / 2] ^= 1;

        assertThat(refusal(written(NAME, bytes))).contains("checksum of 'digicap.dav' does not hold");
    }

    @Test
    void refusesAZipWithoutAnImage() throws IOException {
        assertThat(refusal(zip("manual.zip", Map.of("Manual.pdf", payload(80)))))
                .contains("'manual.zip' holds no .dav or .mav", "exactly one");
    }

    @Test
    void refusesAZipWithTwoImagesAndNamesBoth() throws IOException {
        assertThat(refusal(zip(NAME, Map.of("K74/digicap.dav", IMAGE, "K9B2/digicap.dav", IMAGE))))
                .contains("'K74/digicap.dav' and 'K9B2/digicap.dav'", "exactly one");
    }

    @Test
    void namesInsideAZipCannotSteerTheTerminal() throws IOException {
        assertThat(refusal(zip(NAME, Map.of("\u001b[2J.dav", IMAGE, "b.dav", IMAGE))))
                .contains("'?[2J.dav'")
                .doesNotContain("\u001b");
    }

    @Test
    void stopsReadingWhereNoFirmwareIsThatLarge() throws IOException {
        Path zip = zip(NAME, Map.of("digicap.dav", new byte[1_000_000]));

        FirmwareFileException refused =
                catchThrowableOfType(FirmwareFileException.class, () -> FirmwareFile.read(zip, 999_999));

        assertThat(refused.found()).contains("'digicap.dav' in", "claims to be 1000000 bytes");
    }

    private static String refusal(Path path) {
        FirmwareFileException refused =
                catchThrowableOfType(FirmwareFileException.class, () -> FirmwareFile.read(path));
        String message = String.valueOf(refused.getMessage());
        assertThat(message).contains(refused.found(), refused.needed(), refused.remedy());
        return message;
    }

    private Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path zip(String name, Map<String, byte[]> entries) throws IOException {
        return zip(name, entries, UTF_8);
    }

    private Path zip(String name, Map<String, byte[]> entries, Charset names) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return path;
    }

    private Path stored(String name, String entryName, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry(entryName));
            zip.write(bytes);
        }
        return path;
    }
}
