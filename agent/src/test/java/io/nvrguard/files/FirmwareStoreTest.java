package io.nvrguard.files;

import static io.nvrguard.firmware.VendorImages.payload;
import static io.nvrguard.firmware.VendorImages.swkh;
import static io.nvrguard.upgrade.SampleJob.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.Platform;
import io.nvrguard.guard.Pin;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.Place;
import io.nvrguard.profile.Source;
import io.nvrguard.upgrade.PlannedHop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes into the store, what is said of it, and what a full disk, a kill or a stranger's hand may do to it. */
final class FirmwareStoreTest {

    /** Called a zip, because only such names claim anything; what is inside decides how it is read. */
    private static final String NAME = "NVR_K51_BL_ML_STD_V4.50.000_210125.zip";

    private static final Addition SILENT = word(Optional.empty());
    private static final Addition VOUCHED = word(Optional.of("the vendor's page"));

    @TempDir
    private Path folder;

    @Test
    void aFileIsKeptOnceUnderItsHashAndItsOwnName() throws Exception {
        Path file = firmware(payload(1000));

        FirmwareFile first = store().add(file, SILENT);
        FirmwareFile second = store().add(file, SILENT);

        assertThat(first.path())
                .isEqualTo(second.path())
                .isEqualTo(store().path().resolve(first.sha256()).resolve(NAME));
        assertThat(store().all()).extracting(StoredFile::imageSha256).containsExactly(first.sha256());
        assertThat(left("incoming")).isEmpty();
    }

    @Test
    void theReceiptSaysWhatCameAndWhoSaidSo() throws Exception {
        Path file = firmware(payload(1000));

        FirmwareFile kept = store().add(file, VOUCHED);

        Receipt receipt = store().all().get(0).receipt().orElseThrow();
        assertThat(receipt.fileName()).isEqualTo(NAME);
        assertThat(receipt.fileSha256()).isEqualTo(kept.sha256());
        assertThat(receipt.fileSizeBytes()).isEqualTo(Files.size(file));
        assertThat(receipt.imageSizeBytes()).isEqualTo(kept.sizeBytes());
        assertThat(receipt.what()).isEqualTo("NVR K51 V4.50.000 build 210125, SWKH");
        assertThat(receipt.source()).contains("the vendor's page");
        assertThat(receipt.addedBy()).isEqualTo("kim");
        assertThat(receipt.addedAt()).isEqualTo(VOUCHED.addedAt());
    }

    @Test
    void aWordOnceSaidIsKept() throws Exception {
        Path file = firmware(payload(1000));
        store().add(file, VOUCHED);

        store().add(file, SILENT);

        assertThat(store().all().get(0).receipt().orElseThrow().source()).contains("the vendor's page");
        assertThat(store().origins().pins()).hasSize(1);
    }

    @Test
    void onlyAWordPins() throws Exception {
        FirmwareFile kept = store().add(firmware(payload(1000)), SILENT);
        assertThat(store().origins().pins()).isEmpty();

        store().confirm(FirmwareStore.offer(kept), VOUCHED);

        assertThat(store().origins().pins())
                .containsExactly(new Pin(
                        new Platform("K51"),
                        FirmwareVersion.of("V4.50.000 build 210125"),
                        kept.sha256(),
                        NAME,
                        "the vendor's page",
                        "kim",
                        VOUCHED.addedAt()));
        assertThat(store().all().get(0).receipt().orElseThrow().source()).contains("the vendor's page");
    }

    @Test
    void anotherFileThatClaimsToBeAPinnedOneIsRefusedAndNotKept() throws Exception {
        FirmwareFile pinned = store().add(firmware(payload(1000)), VOUCHED);
        Path other = firmware(payload(2000));

        assertThatThrownBy(() -> store().add(other, word(Optional.of("a forum"))))
                .isInstanceOf(FirmwareFileException.class)
                .hasMessageContaining(pinned.sha256())
                .hasMessageContaining(FirmwareFile.read(other).sha256())
                .hasMessageContaining("the vendor's page")
                .hasMessageContaining("a forum");
        assertThatThrownBy(() -> store().add(other, SILENT)).isInstanceOf(FirmwareFileException.class);
        assertThat(store().all()).extracting(StoredFile::imageSha256).containsExactly(pinned.sha256());
        assertThat(left("incoming")).isEmpty();
    }

    @Test
    void anotherEditionOfAPinnedFirmwareIsAnotherFile() throws Exception {
        store().add(firmware(payload(1000)), VOUCHED);
        Path neutral = Files.write(folder.resolve(NAME.replace("_STD_", "_NEU_")), swkh(payload(2000)));

        store().add(neutral, VOUCHED);

        assertThat(store().origins().pins())
                .extracting(Pin::fileName)
                .containsExactly(NAME, NAME.replace("_STD_", "_NEU_"));
    }

    @Test
    void aPinOutlivesItsFile() throws Exception {
        FirmwareFile pinned = store().add(firmware(payload(1000)), VOUCHED);
        try (Stream<Path> files = Files.list(store().path().resolve(pinned.sha256()))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        assertThatThrownBy(() -> store().add(firmware(payload(2000)), VOUCHED))
                .isInstanceOf(FirmwareFileException.class);
        assertThat(store().add(firmware(payload(1000)), SILENT).sha256()).isEqualTo(pinned.sha256());
    }

    @Test
    void whatIsNoFirmwareOrDamagedIsRefusedAndNotKept() throws Exception {
        byte[] cutOff = Arrays.copyOf(swkh(payload(1000)), 600);
        for (byte[] content : List.of(new byte[0], "no firmware".getBytes(StandardCharsets.UTF_8), cutOff)) {
            Path file = Files.write(folder.resolve(NAME), content);

            assertThatThrownBy(() -> store().add(file, VOUCHED)).isInstanceOf(FirmwareFileException.class);
        }
        assertThatThrownBy(() -> store().add(folder.resolve("nowhere.zip"), VOUCHED))
                .isInstanceOf(FirmwareFileException.class)
                .hasMessageContaining("There is no file");
        assertThat(store().all()).isEmpty();
        assertThat(store().origins().pins()).isEmpty();
        assertThat(left("incoming")).isEmpty();
    }

    @Test
    void aDamagedEntryIsNoticedAndMendedByAddingAgain() throws Exception {
        FirmwareFile kept = store().add(firmware(payload(1000)), VOUCHED);
        Path other = firmware(payload(2000));
        Files.copy(other, kept.path(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(store().read(hop(kept)).offer().image().sha256()).isNotEqualTo(kept.sha256());
        assertThat(store().all().get(0).isWhole()).isFalse();
        assertThatThrownBy(() -> store().filesOf(List.of(image("K51")), List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no longer what was put there")
                .hasMessageContaining("firmware add");

        store().add(firmware(payload(1000)), SILENT);
        assertThat(store().all().get(0).isWhole()).isTrue();
        assertThat(store().filesOf(List.of(image("K51")), List.of())).hasSize(1);
    }

    @Test
    void aFileWithoutAReceiptIsUsableAndOfUnknownOrigin() throws Exception {
        FirmwareFile kept = store().add(firmware(payload(1000)), VOUCHED);
        Path receipt = kept.path().resolveSibling(NAME + ".receipt.json");
        for (String damaged : List.of("", "{\"format\":2}", "{\"format\":1", "null")) {
            Files.writeString(receipt, damaged);
            assertThat(store().all().get(0).receipt()).isEmpty();
        }
        Files.delete(receipt);

        assertThat(store().all().get(0).receipt()).isEmpty();
        assertThat(store().filesOf(List.of(image("K51")), List.of())).hasSize(1);
    }

    @Test
    void damagedPinsStopTheCaller() throws Exception {
        store().add(firmware(payload(1000)), VOUCHED);
        Path pins = store().path().resolve("pins.json");
        for (String damaged : List.of("", "{}", "{\"format\":2,\"pins\":[]}", "{\"format\":1,\"pins\":[{}]}", "null")) {
            Files.writeString(pins, damaged);

            assertThatThrownBy(() -> store().origins())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("pins.json")
                    .hasMessageContaining("is damaged");
            assertThatThrownBy(() -> store().add(firmware(payload(1000)), VOUCHED))
                    .isInstanceOf(IOException.class);
        }
    }

    /** A killed addition leaves its copy in {@code incoming}; that is no stored file, and the next addition clears it. */
    @Test
    void whatAKilledAdditionLeftIsNeverUsed() throws Exception {
        Path incoming = Files.createDirectories(store().path().resolve("incoming"));
        Files.write(incoming.resolve(NAME), swkh(payload(1000)));

        assertThat(store().all()).isEmpty();
        FirmwareFile kept = store().add(firmware(payload(1000)), VOUCHED);

        assertThat(store().all()).extracting(StoredFile::path).containsExactly(kept.path());
        assertThat(left("incoming")).isEmpty();
    }

    @Test
    void aPartOfAReceiptThatAKillLeftIsNoFirmware() throws Exception {
        FirmwareFile kept = store().add(firmware(payload(1000)), VOUCHED);
        Files.writeString(kept.path().resolveSibling(NAME + ".receipt.json.part"), "{\"form");

        assertThat(store().all()).extracting(StoredFile::path).containsExactly(kept.path());
    }

    @Test
    void aStoreThatCannotBeWrittenKeepsNothing() throws Exception {
        Files.writeString(folder.resolve("in the way"), "");
        FirmwareStore blocked = new FirmwareStore(folder.resolve("in the way/firmware"));

        assertThatThrownBy(() -> blocked.add(firmware(payload(1000)), VOUCHED)).isInstanceOf(IOException.class);
        assertThat(blocked.all()).isEmpty();
        assertThat(blocked.origins().pins()).isEmpty();
    }

    @Test
    void aFullDiskKeepsNothing() throws Exception {
        Path tiny = Files.createDirectories(store().path());
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", tiny.toString()),
                "skipped: may not mount a tiny disk");
        try {
            assertThatThrownBy(() -> store().add(firmware(payload(1 << 20)), VOUCHED))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left on device");
            assertThat(store().all()).isEmpty();
            assertThat(store().origins().pins()).isEmpty();
            assertThat(left("incoming")).isEmpty();

            assertThat(store().add(firmware(payload(1000)), VOUCHED).sizeBytes())
                    .isPositive();
        } finally {
            assertThat(ran("umount", tiny.toString())).isTrue();
        }
    }

    /** Several at once, of the same and of other firmware: each is kept whole, and no pin is lost. */
    @Test
    void manyMayAddAtOnce() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            List<Callable<FirmwareFile>> additions = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                String name = NAME.replace("K51", "K5" + i % 4);
                Path own = Files.createDirectories(folder.resolve("hand" + i)).resolve(name);
                Files.write(own, swkh(payload(1000 + i % 4)));
                additions.add(() -> store().add(own, VOUCHED));
            }
            for (Future<FirmwareFile> done : hands.invokeAll(additions)) {
                assertThat(done.get().sizeBytes()).isPositive();
            }
        } finally {
            hands.shutdownNow();
        }

        assertThat(store().all()).hasSize(4).allMatch(file -> file.receipt().isPresent());
        assertThat(store().origins().pins()).hasSize(4);
    }

    @Test
    void readsOnlyWhatMayBeTheImage() throws Exception {
        FirmwareFile kept = store().add(firmware(payload(1000)), VOUCHED);

        assertThat(store().filesOf(List.of(image("K74")), List.of())).isEmpty();
        assertThat(store().filesOf(List.of(image("K51")), List.of())).hasSize(1);
        assertThat(store().filesOf(List.of(image("K51")), List.of(kept)))
                .as("what was read just now is not read again")
                .singleElement()
                .isSameAs(kept);
    }

    @Test
    void readsTheFileOfAHopAndSaysWhenItIsGone() throws Exception {
        FirmwareFile kept = store().add(firmware(payload(1000)), SILENT);

        assertThat(store().read(hop(kept)).offer().fileName()).isEqualTo(NAME);
        Files.delete(kept.path());
        assertThatThrownBy(() -> store().read(hop(kept)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(NAME);
    }

    @Test
    void anEmptyStoreHoldsNothing() throws Exception {
        assertThat(store().all()).isEmpty();
        assertThat(store().origins().pins()).isEmpty();
    }

    private FirmwareStore store() {
        return new StateDirectory(folder.resolve("state")).firmware();
    }

    private Path firmware(byte[] content) throws IOException {
        return Files.write(folder.resolve(NAME), swkh(content));
    }

    private List<Path> left(String name) throws IOException {
        Path directory = store().path().resolve(name);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static Addition word(Optional<String> source) {
        return new Addition(source, "kim", Instant.parse("2026-01-02T03:04:05Z"));
    }

    private static ListedImage image(String platform) {
        Source source = new Source("a test", Source.Rank.PORTAL, "", Optional.empty(), new Place("test", 1));
        return new ListedImage(
                "4.50.00",
                FirmwareVersion.of("4.50.00 build 210125"),
                new Platform(platform),
                ImageName.Kind.NVR,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                source,
                Optional.empty());
    }

    private static PlannedHop hop(FirmwareFile file) {
        PlannedHop hop = PLAN.hop(2);
        return new PlannedHop(hop.imageId(), hop.from(), hop.to(), NAME, file.sha256(), hop.sizeBytes(), false);
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
