package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads the header of an HKSU package, 128 bytes with big-endian fields (firmware-images.md §1.10). Access control and
 * consumer products have it; it was never seen on a recorder, so it is named and described, and the guard refuses it.
 */
final class HksuReader implements Section {

    private static final int HEADER = 128;
    private static final int DEVICE_CLASS = 0x0C;
    private static final int LANGUAGES = 0x10;
    private static final int VERSION = 0x28;
    private static final int BUILD_DATE = 0x2C;
    private static final int TOTAL_LENGTH = 0x3C;

    private final byte[] first = new byte[HEADER];
    private int filled;
    private long position;

    @Override
    public void accept(ByteBuffer bytes) {
        position += bytes.remaining();
        int count = Math.min(HEADER - filled, bytes.remaining());
        bytes.get(first, filled, count);
        filled += count;
        bytes.position(bytes.limit());
    }

    @Override
    public Contents finish() {
        Findings findings = new Findings();
        findings.notCovered(
                "It is an HKSU package, as access control and consumer products have it. No recorder is known to"
                        + " take one.");
        if (filled < HEADER) {
            findings.damaged("It is cut off inside its header, after " + filled + " bytes.");
            return new Contents(Container.HKSU, List.of(ImagePackage.silent(Container.HKSU)), findings);
        }
        ByteBuffer plain = PlainHeader.of(first).bytes().order(ByteOrder.BIG_ENDIAN);
        long total = u32(plain, TOTAL_LENGTH);
        if (total > position) {
            findings.damaged("It is cut off: its header needs " + total + " bytes, it has " + position + ".");
        }
        return new Contents(Container.HKSU, List.of(identity(plain)), findings);
    }

    private static ImagePackage identity(ByteBuffer plain) {
        Optional<FirmwareVersion> version = version(plain);
        return new ImagePackage(
                Container.HKSU,
                language(plain.get(LANGUAGES)),
                OptionalLong.of(u32(plain, DEVICE_CLASS)),
                OptionalLong.empty(),
                Optional.empty(),
                version,
                version.flatMap(FirmwareVersion::build));
    }

    /** {@code 1<<24 + 3<<16 + 0} for V1.3.0, {@code 16<<16 + 9<<8 + 8} for build 160908. */
    private static Optional<FirmwareVersion> version(ByteBuffer plain) {
        return SwkhVariant.version(u32(plain, VERSION), SwkhVariant.packedDate(u32(plain, BUILD_DATE)));
    }

    /** Bit 0 = English, bit 1 = simplified Chinese; as one of the other headers' numbers only where it is one of the two. */
    private static OptionalLong language(byte bits) {
        return switch (bits & 0b11) {
            case 0b01 -> OptionalLong.of(1);
            case 0b10 -> OptionalLong.of(2);
            default -> OptionalLong.empty();
        };
    }

    private static long u32(ByteBuffer plain, int offset) {
        return Integer.toUnsignedLong(plain.getInt(offset));
    }
}
