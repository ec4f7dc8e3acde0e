package io.nvrguard.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.junit.Lifecycle;
import io.nvrguard.firmware.VendorImages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Any file either is read or is refused with what was found, what is needed and what to do; never more than 1 MiB of it. */
class VendorZipFuzz {

    private static final long MOST_BYTES = 1 << 20;

    @TempDir
    private Path folder;

    static Stream<byte[]> seeds() throws IOException {
        byte[] image = VendorImages.swkh(VendorImages.payload(40));
        return Stream.of(
                zip(ZipEntry.DEFLATED, "digicap.dav", image),
                zip(ZipEntry.DEFLATED, "inner.zip", zip(ZipEntry.DEFLATED, "digicap.dav", image)),
                zip(ZipEntry.DEFLATED, "../digicap.dav", image),
                image);
    }

    @MethodSource("seeds")
    @FuzzTest(lifecycle = Lifecycle.PER_TEST)
    void anyFileIsReadOrRefused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("NVR_K51_BL_ML_STD_V4.50.000_210125.zip"), bytes);
        try {
            assertThat(FirmwareFile.read(file, MOST_BYTES).sizeBytes()).isBetween(0L, MOST_BYTES);
        } catch (FirmwareFileException refused) {
            assertThat(refused.found()).isNotBlank();
            assertThat(refused.needed()).isNotBlank();
            assertThat(refused.remedy()).isNotBlank();
        }
    }

    private static byte[] zip(int method, String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(method);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
