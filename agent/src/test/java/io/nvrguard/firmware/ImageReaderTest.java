package io.nvrguard.firmware;

import static io.nvrguard.firmware.VendorImages.FLAG;
import static io.nvrguard.firmware.VendorImages.clearSwkh;
import static io.nvrguard.firmware.VendorImages.hk20;
import static io.nvrguard.firmware.VendorImages.hk30;
import static io.nvrguard.firmware.VendorImages.hksu;
import static io.nvrguard.firmware.VendorImages.inRow;
import static io.nvrguard.firmware.VendorImages.joined;
import static io.nvrguard.firmware.VendorImages.payload;
import static io.nvrguard.firmware.VendorImages.swkh;
import static io.nvrguard.firmware.VendorImages.variantA;
import static io.nvrguard.firmware.VendorImages.variantC;
import static io.nvrguard.firmware.VendorImages.variantD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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

    @Test
    void variantCSaysVersionAndFlagWithoutABuild() {
        ImagePackage offered = read(swkh(variantC(), payload(40))).packages().get(0);

        assertThat(offered.version()).contains(FirmwareVersion.of("3.4.80"));
        assertThat(offered.build()).isEmpty();
        assertThat(offered.flag()).contains(FLAG);
    }

    @Test
    void variantDSaysVersionAndBuild() {
        ImagePackage offered = read(swkh(variantD(18 << 16 | 10 << 8 | 28), payload(40)))
                .packages()
                .get(0);

        assertThat(offered.version()).contains(FirmwareVersion.of("4.1.25 build 181028"));
        assertThat(offered.build()).contains("181028");
        assertThat(offered.flag()).isEmpty();
    }

    /** Month 13, day 32, month 101 that would carry into the year, no date at all. */
    @ParameterizedTest
    @ValueSource(ints = {18 << 16 | 13 << 8 | 1, 18 << 16 | 1 << 8 | 32, 16 << 16 | 101 << 8 | 5, 0, -1})
    void aVersionWithoutADateIsNotVariantD(int packedDate) {
        assertThat(read(swkh(variantD(packedDate), payload(40)))
                        .packages()
                        .get(0)
                        .version())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 80, 1 << 24 | 3 << 16})
    void aFlagWithoutAVersionIsNotVariantC(int notAVersion) {
        ImagePackage offered = read(swkh(variantC().andThen(h -> h.putInt(0x1C, notAVersion))::accept, payload(40)))
                .packages()
                .get(0);

        assertThat(offered.version()).isEmpty();
        assertThat(offered.flag()).isEmpty();
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
    void packagesBehindEachOtherAreAllListed() {
        byte[] other = swkh(h -> h.putInt(0x10, 2).putInt(0x14, 0x5DE), payload(60));

        FirmwareImage image = read(joined(swkh(payload(40)), other, swkh(variantA(0x20191208), payload(50)), TAIL));

        assertThat(image.container()).isEqualTo(Container.SWKH);
        assertThat(image.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(image.problems()).singleElement().asString().startsWith("256 bytes follow the last file");
        assertThat(image.packages())
                .extracting(
                        part -> part.language().orElseThrow(),
                        part -> part.deviceClass().orElseThrow())
                .containsExactly(tuple(1L, 44L), tuple(2L, 0x5DEL), tuple(1L, 44L));
    }

    @Test
    void asManyPackagesAsAnIndexHoldsMayFollowEachOther() {
        FirmwareImage image = read(chainOf(32));

        assertThat(image.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(image.packages()).hasSize(32);
    }

    @Test
    void aStatedLengthMayCountTheTail() {
        byte[] counted = joined(swkh(h -> h.putInt(0x20, h.limit() + 256), payload(40)), TAIL);

        assertThat(read(counted).integrity()).isEqualTo(Integrity.INTACT);
    }

    @Test
    void anHksuPackageIsDescribedAndForNoRecorder() {
        FirmwareImage image = read(hksu(900));

        assertThat(image.container()).isEqualTo(Container.HKSU);
        assertThat(image.container().isForRecorders()).isFalse();
        assertThat(image.integrity()).isEqualTo(Integrity.NOT_COVERED);
        assertThat(image.problems()).singleElement().asString().contains("HKSU", "No recorder is known to take one");
        ImagePackage offered = image.packages().get(0);
        assertThat(offered.deviceClass()).hasValue(0x352);
        assertThat(offered.language()).hasValue(1);
        assertThat(offered.version()).contains(FirmwareVersion.of("1.3.0 build 160908"));
    }

    @Test
    void anHksuHeaderMayLieInTheClearAndSpeakSeveralLanguages() {
        byte[] clear = VendorImages.scrambled(hksu(300), 128);
        clear[0x10] = 0b10;
        assertThat(read(clear).packages().get(0).language()).hasValue(2);

        clear[0x10] = 0b11;
        assertThat(read(clear).packages().get(0).language()).isEmpty();
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

    /** How an index sums up its packages is not proven; a file that shows nothing is not called damaged for it. */
    @Test
    void aSumOfAnotherKindIsNoDamage() {
        byte[] index = hk20(h -> h.putInt(inRow(0, 40), 0x12345678), hk30(1, 400));

        FirmwareImage image = read(index);

        assertThat(image.integrity()).isEqualTo(Integrity.NOT_COVERED);
        assertThat(image.problems())
                .anySatisfy(
                        problem -> assertThat(problem)
                                .startsWith("Package 1: its bytes add up to ")
                                .endsWith(
                                        "the index says 305419896, which may be another kind of sum, and no other checksum covers it."));
    }

    @Test
    void aSumOfAnotherKindOverAPackageThatCoversItselfIsOnlyNoted() {
        FirmwareImage image = read(hk20(h -> h.putInt(inRow(0, 40), 0x12345678), swkh(payload(300))));

        assertThat(image.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(image.problems()).singleElement().asString().endsWith("its own checksums hold.");
    }

    @Test
    void aSumOfAnotherKindOverUncoveredBytesLeavesThemUncovered() {
        byte[] gap = swkh(h -> h.putInt(inRow(0, 36), 0).putInt(inRow(0, 40), 0), payload(100), payload(200));

        FirmwareImage image = read(hk20(h -> h.putInt(inRow(0, 40), 0x12345678), gap));

        assertThat(image.integrity()).isEqualTo(Integrity.NOT_COVERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1, (1 << 20) - 1, -(1 << 20) + 1})
    void aSumThatIsNearlyRightShowsDamage(int off) {
        byte[] index = hk20(h -> h.putInt(inRow(0, 40), h.getInt(inRow(0, 40)) + off), hk30(1, 400));

        assertThat(read(index).integrity()).isEqualTo(Integrity.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 20, -(1 << 20)})
    void aSumFurtherOffShowsNothing(int off) {
        byte[] index = hk20(h -> h.putInt(inRow(0, 40), h.getInt(inRow(0, 40)) + off), hk30(1, 400));

        assertThat(read(index).integrity()).isEqualTo(Integrity.NOT_COVERED);
    }

    @Test
    void anotherPackageWhoseSumHoldsShowsThatAllAreSums() {
        byte[] index = hk20(h -> h.putInt(inRow(1, 40), 0x12345678), hk30(1, 400), hk30(1, 500));

        FirmwareImage image = read(index);

        assertThat(image.integrity()).isEqualTo(Integrity.DAMAGED);
        assertThat(image.problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("Package 2: its bytes add up to ")
                        .endsWith("the index says 305419896."));
    }

    /** A tool may have summed a package before it scrambled the header. */
    @Test
    void aSumOverTheHeaderInTheClearHolds() {
        byte[] clear = clearSwkh(header -> {}, payload(100));
        byte[] encrypted = hk30(1, 400);
        byte[] index = hk20(
                h -> h.putInt(inRow(0, 40), sum(clear))
                        .putInt(inRow(1, 40), sum(VendorImages.scrambled(encrypted, 16))),
                VendorImages.scrambled(clear, 108),
                encrypted);

        FirmwareImage image = read(index);

        assertThat(image.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(image.problems()).singleElement().asString().startsWith("Package 2: It is encrypted");
    }

    @Test
    void packagesBehindEachOtherInOnePlaceOfTheIndexAreAllListed() {
        FirmwareImage image = read(hk20(joined(swkh(payload(40)), swkh(payload(50))), hk30(1, 400)));

        assertThat(image.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(image.packages())
                .extracting(ImagePackage::container)
                .containsExactly(Container.SWKH, Container.SWKH, Container.HK30);
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
                Arguments.of("7 bytes follow", joined(swkh(a), payload(7))),
                Arguments.of("3 bytes follow", joined(swkh(a), payload(3))),
                Arguments.of("255 bytes follow", joined(swkh(a), payload(255))),
                Arguments.of("257 bytes follow", joined(swkh(a), payload(257))),
                Arguments.of(
                        "0 bytes follow the last file, its header counts 256",
                        swkh(h -> h.putInt(0x20, h.limit() + 256), a)),
                Arguments.of(
                        "Package 2: The bytes of file 'file0.bin'",
                        flipped(joined(whole, swkh(a)), whole.length + 150)),
                Arguments.of("Package 1: The checksum of its header", flipped(joined(swkh(a), whole), 0x19)),
                Arguments.of("Package 2: It is cut off", joined(whole, Arrays.copyOf(swkh(a), 190))),
                Arguments.of("follow the last file of package 32", chainOf(33)),
                Arguments.of("HKSU", Arrays.copyOf(hksu(900), 100)),
                Arguments.of("cut off: its header needs 900", Arrays.copyOf(hksu(900), 899)),
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
                Arguments.of("text", "<html>\r\n\tNot found\n</html>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("it is a program", joined(new byte[] {0x7F, 'E', 'L', 'F'}, payload(90))),
                Arguments.of("it is a program", joined(new byte[] {'M', 'Z'}, payload(90))),
                Arguments.of("rar archive", joined(hex("526172211A0700"), payload(90))),
                Arguments.of("7z archive", joined(hex("377ABCAF271C"), payload(90))),
                Arguments.of("gzip", joined(hex("1F8B0800"), payload(90))),
                Arguments.of("bzip2", joined(hex("425A6839"), payload(90))),
                Arguments.of("packed with xz", joined(hex("FD377A585A00"), payload(90))),
                Arguments.of("PDF", "%PDF-1.7 Release notes".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("boot image", joined(hex("27051956"), payload(90))),
                Arguments.of("boot image", joined(hex("68737173"), payload(90))),
                Arguments.of("the bytes 43 59 49 54", joined(hex("4359495400"), payload(90))),
                Arguments.of("the bytes 7F", new byte[] {0x7F}),
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
                joined(swkh(payload(10)), swkh(payload(0)), swkh(variantA(0x20191208), payload(20)), TAIL),
                joined(swkh(payload(10)), payload(5)),
                hksu(300),
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

    private static int sum(byte[] bytes) {
        int sum = 0;
        for (byte b : bytes) {
            sum += b & 0xFF;
        }
        return sum;
    }

    private static byte[] chainOf(int packages) {
        return joined(Stream.generate(() -> swkh(payload(9))).limit(packages).toArray(byte[][]::new));
    }

    private static byte[] hex(String bytes) {
        return HexFormat.of().parseHex(bytes);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 0x04;
        return changed;
    }
}
