package io.nvrguard.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.firmware.Integrity;
import io.nvrguard.firmware.VendorImages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Honest zips of unusual make; the others are in {@code HostileFilesTest}. */
class ZipDirectoryTest {

    private static final byte[] IMAGE = VendorImages.swkh(VendorImages.payload(500));
    private static final byte[] NAME = "digicap.dav".getBytes(US_ASCII);

    @TempDir
    private Path folder;

    /** As tools write it that do not know the size beforehand, or are told to. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void zip64IsReadWhereItTellsTheTruth(boolean longEnd) throws Exception {
        assertThat(FirmwareFile.read(written(zip64(longEnd, 0))).image().integrity())
                .isEqualTo(Integrity.INTACT);
    }

    @Test
    void aCommentBehindTheDirectoryIsSkipped() throws Exception {
        assertThat(FirmwareFile.read(written(zip64(true, 300))).entry()).contains("digicap.dav");
    }

    @Test
    void singleBytesAreReadLikeMany() throws Exception {
        Path zip = written(zip64(false, 0));
        try (var bytes = VendorZip.open(zip, "digicap.dav")) {
            for (byte expected : IMAGE) {
                assertThat(bytes.read()).isEqualTo(Byte.toUnsignedInt(expected));
            }
            assertThat(bytes.read()).isEqualTo(-1);
        }
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("NVR_K51_BL_ML_STD_V4.50.000_210125.zip"), bytes);
    }

    /** One stored entry whose sizes and offset stand in the zip64 field, and on request a zip64 end record. */
    private static byte[] zip64(boolean longEnd, int commentBytes) {
        CRC32 crc = new CRC32();
        crc.update(IMAGE);
        int directoryAt = 30 + NAME.length + IMAGE.length;
        int rowBytes = 46 + NAME.length + 4 + 24;
        ByteBuffer zip = ByteBuffer.allocate(directoryAt + rowBytes + (longEnd ? 76 : 0) + 22 + commentBytes)
                .order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50).position(14);
        zip.putInt((int) crc.getValue()).putInt(IMAGE.length).putInt(IMAGE.length);
        zip.putShort((short) NAME.length).putShort((short) 0).put(NAME).put(IMAGE);
        zip.putInt(0x02014b50).position(directoryAt + 16);
        zip.putInt((int) crc.getValue()).putInt(-1).putInt(-1);
        zip.putShort((short) NAME.length).putShort((short) 28).position(directoryAt + 42);
        zip.putInt(-1).put(NAME).putShort((short) 1).putShort((short) 24);
        zip.putLong(IMAGE.length).putLong(IMAGE.length).putLong(0);
        int end64At = zip.position();
        if (longEnd) {
            zip.putInt(0x06064b50).putLong(44).position(end64At + 24);
            zip.putLong(1).putLong(1).putLong(rowBytes).putLong(directoryAt);
            zip.putInt(0x07064b50).putInt(0).putLong(end64At).putInt(1);
        }
        int endAt = zip.position();
        zip.putInt(0x06054b50).position(endAt + 8);
        zip.putShort((short) 1).putShort((short) 1).putInt(rowBytes).putInt(longEnd ? -1 : directoryAt);
        return zip.putShort((short) commentBytes).array();
    }
}
