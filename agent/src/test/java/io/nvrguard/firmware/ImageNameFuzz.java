package io.nvrguard.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any file name is read; what claims nothing claims nothing at all, and a claimed platform stands in the name. */
class ImageNameFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "NVR_K51_V20_S_BL_ML_STD_V4.1.25_181028.zip",
                        "DVR-K72_K72A_HILOOKEUROPE-ML_STD_V3.5.371_Build_181220.zip",
                        "DZ_K57_ML_NEU_V3.4.84_170801_Mult.zip",
                        "Firmware__V4.30.216_240930_S3000612027.zip",
                        "digicap.dav")
                .map(name -> name.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyNameIsRead(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        ImageName name = ImageName.read(text);

        assertThat(name.fileName()).isEqualTo(text);
        name.platform().ifPresent(platform -> assertThat(text).contains(platform.code()));
        name.version().ifPresent(version -> assertThat(text).contains(version.number()));
        if (name.kind() == ImageName.Kind.NO_CLAIM) {
            assertThat(name.version()).isEmpty();
        }
    }
}
