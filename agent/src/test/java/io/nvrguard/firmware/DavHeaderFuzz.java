package io.nvrguard.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes are read to the end, whatever they claim, and the chunks they come in change nothing. Bytes that begin like a
 * header are read a second time with a checksum that holds, or the fuzzer would hardly ever see what lies behind it.
 */
class DavHeaderFuzz {

    private static final int ROWS_AT = 64;

    /** The real headers as they lie on disk, and whole small images of each container. */
    static Stream<byte[]> seeds() {
        return Stream.of(
                RealHeaders.T1,
                Scramble.apply(RealHeaders.T2),
                Scramble.apply(RealHeaders.T3),
                Scramble.apply(RealHeaders.T4),
                RealHeaders.T5,
                VendorImages.swkh(VendorImages.payload(30), VendorImages.payload(70)),
                VendorImages.clearSwkh(VendorImages.variantA(0x20150315), VendorImages.payload(30)),
                VendorImages.hk20(VendorImages.swkh(VendorImages.payload(20)), VendorImages.hk30(1, 400)),
                VendorImages.hk30(2, 500),
                VendorImages.hksu(300),
                VendorImages.joined(
                        VendorImages.swkh(VendorImages.payload(20)),
                        VendorImages.swkh(VendorImages.variantD(18 << 16 | 10 << 8 | 28), VendorImages.payload(9)),
                        VendorImages.payload(256)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesAreReadToTheEnd(byte[] bytes) {
        readInAnyChunks(bytes);
        if (bytes.length >= ROWS_AT) {
            readInAnyChunks(withChecksum(bytes));
        }
    }

    private static void readInAnyChunks(byte[] bytes) {
        FirmwareImage whole = read(bytes, bytes.length);

        assertThat(whole.sizeBytes()).isEqualTo(bytes.length);
        assertThat(read(bytes, 61)).isEqualTo(whole);
        if (whole.container() == Container.UNKNOWN) {
            assertThat(whole.packages()).isEmpty();
            assertThat(whole.integrity()).isNotEqualTo(Integrity.INTACT);
        }
    }

    private static FirmwareImage read(byte[] bytes, int chunkBytes) {
        ImageReader reader = new ImageReader();
        for (int at = 0; at < bytes.length; at += chunkBytes) {
            reader.accept(ByteBuffer.wrap(bytes, at, Math.min(chunkBytes, bytes.length - at)));
        }
        return reader.finish();
    }

    /** The same header, its checksum computed over as many rows as its length field asks for. */
    private static byte[] withChecksum(byte[] onDisk) {
        PlainHeader fixed = PlainHeader.of(Arrays.copyOf(onDisk, ROWS_AT));
        int length = Math.min(onDisk.length, PlainHeader.rowAt(fixed.rows()));
        byte[] summed = Scramble.apply(Arrays.copyOf(onDisk, length));
        int sum = (int) ByteSum.of(ByteBuffer.wrap(summed).position(0x0C));
        ByteBuffer.wrap(summed).order(ByteOrder.LITTLE_ENDIAN).putInt(0x04, sum);
        byte[] image = onDisk.clone();
        System.arraycopy(Scramble.apply(summed), 0, image, 0, length);
        return image;
    }
}
