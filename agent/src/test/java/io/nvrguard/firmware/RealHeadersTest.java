package io.nvrguard.firmware;

import static io.nvrguard.firmware.RealHeaders.T1;
import static io.nvrguard.firmware.RealHeaders.T2;
import static io.nvrguard.firmware.RealHeaders.T3;
import static io.nvrguard.firmware.RealHeaders.T4;
import static io.nvrguard.firmware.RealHeaders.T5;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is read from the real headers of {@link RealHeaders}. */
class RealHeadersTest {

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

    /** Why an index's checksums are taken for byte sums: packed bytes come to about 127 each, other numbers seldom do. */
    @Test
    void checksumsInT2AndT3AreWhatPackedBytesAddUpTo() {
        PlainHeader two = PlainHeader.of(Scramble.apply(T2));
        PlainHeader one = PlainHeader.of(Scramble.apply(T3));

        assertThat(List.of(average(two, 0), average(two, 1), average(one, 0)))
                .allSatisfy(average -> assertThat(average).isBetween(119.0, 128.0));
    }

    private static double average(PlainHeader index, int row) {
        return (double) index.u32(PlainHeader.rowAt(row) + 40) / index.u32(PlainHeader.rowAt(row) + 36);
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
}
