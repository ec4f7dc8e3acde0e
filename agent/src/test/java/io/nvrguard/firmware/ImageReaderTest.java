package io.nvrguard.firmware;

import static io.nvrguard.firmware.VendorImages.FLAG;
import static io.nvrguard.firmware.VendorImages.clearSwkh;
import static io.nvrguard.firmware.VendorImages.hk20;
import static io.nvrguard.firmware.VendorImages.hk30;
import static io.nvrguard.firmware.VendorImages.inRow;
import static io.nvrguard.firmware.VendorImages.joined;
import static io.nvrguard.firmware.VendorImages.payload;
import static io.nvrguard.firmware.VendorImages.swkh;
import static io.nvrguard.firmware.VendorImages.variantA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReaderTest {

    private static final byte[] TAIL = payload(256);

    @Test
    void aWholePackageIsIntactAndSaysWhatItIs() throws Exception {
        byte[] bytes = swkh(payload(100), payload(0), payload(333));

        FirmwareImage image = read(bytes);

        assertThat(image.container()).isEqualTo(Container.SWKH);
        assertThat(image.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(image.problems()).isEmpty();
        assertThat(image.sizeBytes()).isEqualTo(bytes.length);
        assertThat(image.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        ImagePackage offered = image.packages().get(0);
        assertThat(offered.version()).contains(FirmwareVersion.of("V4.50.0 build 210125"));
        assertThat(offered.flag()).contains(FLAG);
        assertThat(offered.language()).hasValue(1);
    }

    @Test
    void variantASaysItsBuildOnly() {
        FirmwareImage image = read(swkh(variantA(0x20191208), payload(40)));

        assertThat(image.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(image.packages().get(0).build()).contains("191208");
        assertThat(image.packages().get(0).version()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x20151315, 0x20150230, 0x19990101, 0x2015031A, 0})
    void whatIsNoDateIsNotReadAsOne(int bcd) {
        assertThat(read(swkh(variantA(bcd), payload(40))).packages().get(0).build())
                .isEmpty();
    }

    @Test
    void aHeaderInTheClearIsReadLikeAScrambledOne() {
        FirmwareImage image = read(clearSwkh(header -> {}, payload(70)));

        assertThat(image.container()).isEqualTo(Container.SWKH);
        assertThat(image.integrity()).isEqualTo(Integrity.INTACT);
    }

    @Test
    void aTailOfASignaturesLengthIsToleratedAndReported() {
        FirmwareImage image = read(joined(swkh(variantA(0x20191208), payload(40)), TAIL));

        assertThat(image.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(image.problems()).singleElement().asString().startsWith("256 bytes follow the last file");
    }

    @Test
    void aTailBehindAStatedLengthIsTolerated() {
        assertThat(read(joined(swkh(payload(40)), TAIL)).integrity()).isEqualTo(Integrity.INTACT);
    }

    @Test
    void anIndexListsEveryPackageInside() {
        FirmwareImage image = read(hk20(swkh(payload(40)), swkh(variantA(0x20191208), payload(50)), hk30(3, 900)));

        assertThat(image.container()).isEqualTo(Container.HK20);
        assertThat(image.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(image.packages())
                .extracting(ImagePackage::container)
                .containsExactly(Container.SWKH, Container.SWKH, Container.HK30);
        assertThat(image.packages()).allSatisfy(offered -> {
            assertThat(offered.flag()).contains(FLAG);
            assertThat(offered.language()).hasValue(1);
        });
        assertThat(image.packages().get(0).version()).contains(FirmwareVersion.of("V4.50.0 build 210125"));
        assertThat(image.problems()).singleElement().asString().startsWith("Package 3: It is encrypted (HK30)");
    }

    @Test
    void ofABareHk30OnlyLengthAndFileCountCanBeTold() {
        FirmwareImage image = read(hk30(55, 5000));

        assertThat(image.container()).isEqualTo(Container.HK30);
        assertThat(image.integrity()).isEqualTo(Integrity.NOT_COVERED);
        assertThat(image.packages()).containsExactly(ImagePackage.silent(Container.HK30));
        assertThat(image.problems()).singleElement().asString().contains("3776 bytes", "55 files", "cannot be read");
    }

    @Test
    void bytesBetweenFilesAreCoveredByNothing() {
        byte[] gap = swkh(h -> h.putInt(inRow(0, 36), 0).putInt(inRow(0, 40), 0), payload(100), payload(200));

        FirmwareImage image = read(gap);

        assertThat(image.integrity()).isEqualTo(Integrity.NOT_COVERED);
        assertThat(image.problems()).singleElement().asString().startsWith("100 bytes before file 'file1.bin'");
    }

    static Stream<Arguments> damaged() {
        byte[] a = payload(100);
        byte[] b = payload(200);
        byte[] whole = swkh(variantA(0x20191208), a, b);
        byte[] index = hk20(swkh(a), swkh(b));
        return Stream.of(
                Arguments.of("cut off", Arrays.copyOf(whole, whole.length - 1)),
                Arguments.of("cut off inside its header", Arrays.copyOf(whole, 70)),
                Arguments.of("cut off inside its header", Arrays.copyOf(whole, 30)),
                Arguments.of("file 'file1.bin' add up", flipped(whole, whole.length - 5)),
                Arguments.of("checksum of its header", flipped(whole, 0x19)),
                Arguments.of("7 bytes follow", joined(whole, payload(7))),
                Arguments.of("Packages joined", joined(whole, swkh(a))),
                Arguments.of("states", joined(swkh(a), payload(7))),
                Arguments.of("cut off", swkh(h -> h.putInt(0x20, h.limit() + 1), a)),
                Arguments.of("states", swkh(h -> h.putInt(0x20, h.limit() - 1), a)),
                Arguments.of("needs 64 bytes and 44", swkh(h -> h.putInt(0x0C, 3), a, b)),
                Arguments.of("needs 64 bytes and 44", swkh(h -> h.putInt(0x0C, -1), a, b)),
                Arguments.of(
                        "claims 33 files",
                        swkh(h -> h.putInt(0x08, 64 + 44 * 33).putInt(0x0C, 33), a)),
                Arguments.of("needs 64 bytes and 44", swkh(h -> h.putInt(0x08, -1), a)),
                Arguments.of("inside what ends", swkh(h -> h.putInt(inRow(1, 32), 160), a, b)),
                Arguments.of("inside what ends", swkh(h -> h.putInt(inRow(0, 32), 12), a, b)),
                Arguments.of("cut off", swkh(h -> h.putInt(inRow(1, 36), -1), a, b)),
                Arguments.of("cut off", swkh(h -> h.putInt(inRow(1, 32), -1).putInt(inRow(1, 36), -1), a, b)),
                Arguments.of("cut off: its index", Arrays.copyOf(index, index.length - 1)),
                Arguments.of("cut off: its index", Arrays.copyOf(index, 160)),
                Arguments.of("cut off inside its index", Arrays.copyOf(index, 100)),
                Arguments.of("Its index states", joined(index, TAIL)),
                Arguments.of("checksum of its index", flipped(index, 0x30)),
                Arguments.of("Package 2: its bytes", flipped(index, index.length - 1)),
                Arguments.of("claims 3 packages", hk20(h -> h.putInt(0x14, 3), swkh(a), swkh(b))),
                Arguments.of("follow each other", hk20(h -> h.putInt(inRow(1, 32), 1), swkh(a), swkh(b))),
                Arguments.of("follow each other", hk20(h -> h.putInt(inRow(0, 36), -1), swkh(a), swkh(b))),
                Arguments.of("follow each other", hk20(h -> h.putInt(inRow(0, 36), 0), swkh(a), swkh(b))),
                Arguments.of("follow each other", hk20(h -> h.putInt(0x10, -1), swkh(a), swkh(b))),
                Arguments.of("no package", hk20(payload(100))),
                Arguments.of("no package", hk20(hk20(swkh(a)))),
                Arguments.of("upgrade flag", hk20(swkh(h -> h.put(0x2C, (byte) '9'), a))),
                Arguments.of("HK30 header claims", Arrays.copyOf(hk30(55, 5000), 3000)),
                Arguments.of("cut off inside its header", Arrays.copyOf(hk30(55, 5000), 20)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void saysWhatIsDamaged(String words, byte[] bytes) {
        FirmwareImage image = read(bytes);

        assertThat(image.integrity()).isEqualTo(Integrity.DAMAGED);
        assertThat(image.problems()).anySatisfy(problem -> assertThat(problem).contains(words));
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("zip", joined(new byte[] {'P', 'K', 3, 4}, payload(90))),
                Arguments.of("Dahua", joined(new byte[] {'D', 'H', 1, 0}, payload(90))),
                Arguments.of("HKSU", HexFormat.of().parseHex("F286EFAB00000000")),
                Arguments.of("text", "<html>\r\n\tNot found\n</html>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("the bytes 7F 45 4C 46", joined(new byte[] {0x7F, 'E', 'L', 'F'}, payload(90))),
                Arguments.of("the bytes 00 01", new byte[] {0, 1}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unknown")
    void namesWhatAnUnknownFileLooksLike(String words, byte[] bytes) {
        FirmwareImage image = read(bytes);

        assertThat(image.container()).isEqualTo(Container.UNKNOWN);
        assertThat(image.integrity()).isEqualTo(Integrity.NOT_COVERED);
        assertThat(image.packages()).isEmpty();
        assertThat(image.problems()).singleElement().asString().contains(words);
    }

    static Stream<byte[]> images() {
        byte[] swkh = swkh(payload(100), payload(0), payload(33));
        byte[] index = hk20(swkh, hk30(1, 400), swkh(variantA(0x20191208), payload(20)));
        return Stream.of(
                joined(swkh, TAIL),
                index,
                flipped(index, 900),
                Arrays.copyOf(index, index.length - 30),
                hk30(2, 500),
                "short text".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("images")
    void cutInEveryPossibleWayGivesTheSameImage(byte[] bytes) {
        FirmwareImage whole = read(bytes);

        for (int cut = 0; cut <= bytes.length; cut++) {
            ImageReader reader = new ImageReader();
            reader.accept(ByteBuffer.wrap(bytes, 0, cut));
            reader.accept(ByteBuffer.wrap(bytes, cut, bytes.length - cut).asReadOnlyBuffer());
            assertThat(reader.finish()).as("cut after %d bytes", cut).isEqualTo(whole);
        }
        ImageReader reader = new ImageReader();
        for (byte single : bytes) {
            reader.accept(ByteBuffer.wrap(new byte[] {single}));
        }
        assertThat(reader.finish()).as("byte by byte").isEqualTo(whole);
    }

    /** Headers are hostile in every bit: reading must end in a value, and a changed covered byte must never go unseen. */
    @ParameterizedTest
    @MethodSource("images")
    void changedBytesNeverCrashTheReader(byte[] bytes) {
        Random random = new Random(20210125);
        for (int round = 0; round < 2000; round++) {
            byte[] changed = bytes.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            assertThat(read(changed).sizeBytes()).isEqualTo(bytes.length);
        }
    }

    @Test
    void anySingleChangedByteOfAnIndexedImageIsSeen() {
        byte[] index = hk20(swkh(payload(30)), hk30(1, 400));

        for (int at = 0; at < index.length; at++) {
            assertThat(read(flipped(index, at)).integrity())
                    .as("byte %d changed", at)
                    .isNotEqualTo(Integrity.INTACT);
        }
    }

    @Test
    void oneReaderReadsOneImage() {
        ImageReader reader = new ImageReader();
        reader.finish();

        assertThatThrownBy(reader::finish).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> reader.accept(ByteBuffer.allocate(1))).isInstanceOf(IllegalStateException.class);
    }

    private static FirmwareImage read(byte[] bytes) {
        ImageReader reader = new ImageReader();
        reader.accept(ByteBuffer.wrap(bytes));
        return reader.finish();
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 0x04;
        return changed;
    }
}
