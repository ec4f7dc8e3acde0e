package io.nvrguard.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The five real headers T1 to T5 of firmware-images.md §1.12. */
class RealHeadersTest {

    /** A DS-76xxN-Ex class recorder's package, its first 108 of 504 header bytes as on disk. */
    private static final byte[] T1 = hex("""
            E99AF7B654AEDDD342B8A3ABB5CBB5BECFBCFED6E6DDD3BA465C5440344A4145
            43012935222C4546 5C544034B5BEBACDFED6CADDC6B9AC83AABFCBB5BEBACDBC
            BEA3BEBCC8DC8D DFDEB99BD2C0A0DDFECADDD3BAB9A3ABBFCBB5BEBACDBCFED6
            25D2BAB9D3EE91CB15DAB0DA""");

    /** HK20 with two packages, in the clear. */
    private static final byte[] T2 = hex("""
            30324B48CA2900009800000000000000821D530102000000FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF3131343030353030333131313131313030313100
            313134303035303033313131313131303031310000000000000000000000000098000000ED4C8400D7ADA43D3131343030353030333131313131313030313100
            000000000000000000000000854D8400FDCFCE0004588B66""");

    /** HK20 with one package, in the clear. */
    private static final byte[] T3 = hex("""
            30324B48022900006C00000000000000BEE9E90101000000FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF3132303030353030333131313131313030313100
            3132303030353030333131313131313030313100FBE5465F06CC44D101AA09FF6C00000052E9E901B9D809F4""");

    /** A camera's package, variant B, its first 112 of 240 header bytes in the clear. */
    private static final byte[] T4 = hex("""
            53574B48E5270000F000000004000000010000000200000001000000FFFFFFFFED4C840048990200290004053131343030353030333131313131313030313100
            5F636667557067536563506C7300000000000000000000000000000000000000F0000000F401000031E600005F636667""");

    /** An access controller's package, not scrambled, without file table. */
    private static final byte[] T5 =
            Arrays.copyOf(hex("53574B48 00000000 40000000 01000000 FF000000 52030000 01000000 01000000"), 64);

    @Test
    void t1IsARecordersPackageWithADateAndNoVersion() {
        FirmwareImage image = read(T1);

        assertThat(image.container()).isEqualTo(Container.SWKH);
        ImagePackage offered = image.packages().get(0);
        assertThat(offered.language()).hasValue(2);
        assertThat(offered.deviceClass()).hasValue(0x2C);
        assertThat(offered.oemCode()).hasValue(ImagePackage.ANY);
        assertThat(offered.build()).contains("150315");
        assertThat(offered.version()).isEmpty();
        assertThat(offered.flag()).isEmpty();
    }

    @Test
    void t1FirstFileIsReadAsOffsetLengthChecksum() {
        PlainHeader header = PlainHeader.of(T1);
        SwkhFile file = SwkhFile.read(header, 0);

        assertThat(header.rows()).isEqualTo(10);
        assertThat(header.u32(0x04)).isEqualTo(0x6482);
        assertThat(file.name()).isEqualTo("hicore.tar.lzma");
        assertThat(file.start()).isEqualTo(504);
        assertThat(file.end()).isEqualTo(504 + 3_032_432);
        assertThat(file.checksum()).isEqualTo(0x170A64A0);
    }

    @Test
    void t1IsDamagedBecauseOnlyItsFirstBytesAreThere() {
        FirmwareImage image = read(T1);

        assertThat(image.integrity()).isEqualTo(Integrity.DAMAGED);
        assertThat(image.problems()).containsExactly("It is cut off inside its header, after 108 bytes.");
    }

    @Test
    void t2AndT3LieScrambledOnDisk() {
        assertThat(HexFormat.of().withUpperCase().formatHex(Scramble.apply(T2))).startsWith("8AFFF7B61CE3DDD3");
        assertThat(HexFormat.of().withUpperCase().formatHex(Scramble.apply(T3))).startsWith("8AFFF7B6");
    }

    @Test
    void checksumsOfT2AndT3Hold() {
        PlainHeader two = PlainHeader.of(Scramble.apply(T2));
        PlainHeader one = PlainHeader.of(Scramble.apply(T3));

        assertThat(two.u32(0x04)).isEqualTo(0x29CA);
        assertThat(two.checksumHolds()).isTrue();
        assertThat(one.u32(0x04)).isEqualTo(0x2902);
        assertThat(one.checksumHolds()).isTrue();
    }

    @Test
    void t2IndexesTwoPackagesAndItsRangesHold() {
        FirmwareImage image = read(Scramble.apply(T2));

        assertThat(image.container()).isEqualTo(Container.HK20);
        assertThat(image.packages())
                .hasSize(2)
                .allSatisfy(offered -> assertThat(offered.flag()).contains("1140050031111110011"))
                .allSatisfy(offered -> assertThat(offered.language()).hasValue(1));
        assertThat(image.problems()).containsExactly("It is cut off: its index needs 22224258 bytes, it has 152.");
    }

    @Test
    void t3IndexesOnePackageInSpiteOfLeftOverBytes() {
        FirmwareImage image = read(Scramble.apply(T3));

        assertThat(image.packages())
                .singleElement()
                .satisfies(offered -> assertThat(offered.flag()).contains("1200050031111110011"));
        assertThat(image.problems()).containsExactly("It is cut off: its index needs 32106942 bytes, it has 108.");
    }

    @Test
    void t4SaysItsVersionBuildAndFlag() {
        ImagePackage offered = read(Scramble.apply(T4)).packages().get(0);

        assertThat(offered)
                .isEqualTo(new ImagePackage(
                        Container.SWKH,
                        OptionalLong.of(1),
                        OptionalLong.of(2),
                        OptionalLong.of(1),
                        Optional.of("1140050031111110011"),
                        Optional.of(FirmwareVersion.of("5.4.41 build 170312")),
                        Optional.of("170312")));
    }

    @Test
    void t4StatesTheLengthThatTheIndexT2GivesItsFirstPackage() {
        PlainHeader header = PlainHeader.of(Scramble.apply(T4));
        SwkhFile file = SwkhFile.read(header, 0);

        assertThat(SwkhVariant.read(header).totalLength()).hasValue(8_670_445);
        assertThat(header.rows()).isEqualTo(4);
        assertThat(header.u32(0x04)).isEqualTo(0x27E5);
        assertThat(file.name()).isEqualTo("_cfgUpgSecPls");
        assertThat(file.start()).isEqualTo(240);
        assertThat(file.end()).isEqualTo(740);
        assertThat(file.checksum()).isEqualTo(0xE631);
    }

    @Test
    void t5IsAnotherProductAndNoDefectOfOurs() {
        FirmwareImage image = read(VendorImages.joined(T5, VendorImages.payload(500)));

        assertThat(image.container()).isEqualTo(Container.OTHER_PRODUCT);
        assertThat(image.integrity()).isEqualTo(Integrity.NOT_COVERED);
        ImagePackage offered = image.packages().get(0);
        assertThat(List.of(offered.language(), offered.deviceClass(), offered.oemCode()))
                .extracting(OptionalLong::getAsLong)
                .containsExactly(ImagePackage.ANY_LANGUAGE, 0x352L, 1L);
    }

    private static FirmwareImage read(byte[] onDisk) {
        ImageReader reader = new ImageReader();
        reader.accept(ByteBuffer.wrap(onDisk));
        return reader.finish();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }
}
