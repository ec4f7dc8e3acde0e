package io.nvrguard.simulator.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated hardware's own reading of images; T1 to T5 are the real headers of firmware-images.md §1.12. */
class FirmwareReaderTest {
    private static final String T1 = "E99AF7B654AEDDD342B8A3ABB5CBB5BECFBCFED6E6DDD3BA465C5440344A4145"
            + "43012935222C45465C544034B5BEBACDFED6CADDC6B9AC83AABFCBB5BEBACDBC"
            + "BEA3BEBCC8DC8DDFDEB99BD2C0A0DDFECADDD3BAB9A3ABBFCBB5BEBACDBCFED6"
            + "25D2BAB9D3EE91CB15DAB0DA";
    private static final String T2 =
            "30324B48CA2900009800000000000000821D530102000000FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF3131343030353030333131313131313030313100"
                    + "313134303035303033313131313131303031310000000000000000000000000098000000ED4C8400D7ADA43D3131343030353030333131313131313030313100"
                    + "000000000000000000000000854D8400FDCFCE0004588B66";
    private static final String T3 =
            "30324B48022900006C00000000000000BEE9E90101000000FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF3132303030353030333131313131313030313100"
                    + "3132303030353030333131313131313030313100FBE5465F06CC44D101AA09FF6C00000052E9E901B9D809F4";
    private static final String T4_FIXED =
            "53574B48E5270000F000000004000000010000000200000001000000FFFFFFFFED4C840048990200290004053131343030353030333131313131313030313100";
    private static final String T5 = "53574B48000000004000000001000000FF000000520300000100000001000000";

    @Test
    void readsTheRealRecorderHeaderT1() {
        SwkhHeader header = SwkhHeader.read(Scramble.apply(bytes(T1)));

        assertThat(SwkhHeader.length(Scramble.apply(bytes(T1)))).contains(0x1F8);
        assertThat(header.offers().language()).isEqualTo(2);
        assertThat(header.offers().deviceClass()).isEqualTo(0x2C);
        assertThat(header.offers().oemCode()).isEqualTo(-1);
        assertThat(header.offers().version()).isEmpty();
        assertThat(header.files()).containsExactly(new SwkhHeader.PayloadFile(504, 3_032_432, 0x170A64A0));
    }

    @ParameterizedTest
    @ValueSource(strings = {T2, T3})
    void acceptsTheRealIndexHeadersAndNoneWithAFlippedBit(String index) {
        byte[] plain = bytes(index);
        long total = Integer.toUnsignedLong(SwkhHeader.littleEndian(plain).getInt(0x10));

        assertThat(readPadded(plain, total).whole()).isTrue();
        plain[0x2C] ^= 1;
        assertThat(readPadded(plain, total).whole()).isFalse();
    }

    @Test
    void readsVersionAndDateOfT4() {
        byte[] header = Arrays.copyOf(bytes(T4_FIXED), 0xF0);
        var b = SwkhHeader.littleEndian(header);
        b.putInt(0x40 + 3 * 44 + 32, 0xF0).putInt(0x40 + 3 * 44 + 36, 8_670_445 - 0xF0);

        FirmwarePackage offers = SwkhHeader.read(header).offers();

        assertThat(offers.language()).isEqualTo(1);
        assertThat(offers.deviceClass()).isEqualTo(2);
        assertThat(offers.version()).map(FirmwareVersion::toString).contains("V5.4.041 build 170312");
    }

    @Test
    void takesAClearHeaderWithoutFilesForAnotherProduct() {
        FirmwareReader reader = read(Arrays.copyOf(bytes(T5), 4096), 4096);

        assertThat(reader.packages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 1000, 100_000})
    void readsASyntheticImageHoweverItIsCut(int chunk) throws IOException {
        FirmwareReader reader = read(image(small()), chunk);

        assertThat(reader.whole()).isTrue();
        assertThat(reader.packages()).singleElement().satisfies(offered -> {
            assertThat(offered.deviceClass()).isEqualTo(DeviceClass.of("K51"));
            assertThat(offered.language()).isEqualTo(1);
            assertThat(offered.version()).isEqualTo(Optional.of(FirmwareVersion.of("V4.50.000 build 210125")));
        });
    }

    @Test
    void findsThePackageBehindAnIndex() throws IOException {
        FirmwareReader reader = read(image(small().withIndex()), 4096);

        assertThat(reader.whole()).isTrue();
        assertThat(reader.packages()).hasSize(1);
    }

    @Test
    void findsASecondPackageRightBehindTheFirst() throws IOException {
        byte[] one = image(small());
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(one, 0, one.length - 256);
        both.writeBytes(image(small().withPlatform("K74")));

        assertThat(read(both.toByteArray(), 999).packages())
                .extracting(FirmwarePackage::deviceClass)
                .containsExactly(DeviceClass.of("K51"), DeviceClass.of("K74"));
    }

    @Test
    void seesADamagedAndATruncatedImage() throws IOException {
        byte[] damaged = image(small());
        damaged[9000] ^= 1;
        byte[] truncated = Arrays.copyOf(image(small()), 9000);

        assertThat(read(damaged, 4096).whole()).isFalse();
        assertThat(read(truncated, 4096).whole()).isFalse();
    }

    private static SyntheticFirmware small() {
        return SyntheticFirmware.named("NVR_K51_BL_ML_STD_V4.50.000_210125.zip").withSizeBytes(20_000);
    }

    private static byte[] image(SyntheticFirmware firmware) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        firmware.writeImage(out);
        return out.toByteArray();
    }

    private static FirmwareReader read(byte[] image, int chunk) {
        FirmwareReader reader = new FirmwareReader();
        for (int at = 0; at < image.length; at += chunk) {
            reader.feed(image, at, Math.min(chunk, image.length - at));
        }
        return reader;
    }

    private static FirmwareReader readPadded(byte[] plainHeader, long total) {
        FirmwareReader reader = new FirmwareReader();
        reader.feed(Scramble.apply(plainHeader), 0, plainHeader.length);
        byte[] zeros = new byte[1 << 20];
        for (long left = total - plainHeader.length; left > 0; left -= zeros.length) {
            reader.feed(zeros, 0, (int) Math.min(left, zeros.length));
        }
        return reader;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
