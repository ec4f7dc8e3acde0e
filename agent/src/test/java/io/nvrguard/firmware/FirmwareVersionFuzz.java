package io.nvrguard.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text either is no version or is one that is read back from its own words, equal and in order. */
class FirmwareVersionFuzz {

    private static final FirmwareVersion LISTED = FirmwareVersion.of("V4.50.00 build 210125");

    static Stream<byte[]> seeds() {
        return Stream.of("V4.22.005 build 191208", "4.50.00", "V4.50.000_build_210125", "V5.6.10build 230721")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyTextIsRead(byte[] bytes) {
        FirmwareVersion.parse(new String(bytes, StandardCharsets.UTF_8)).ifPresent(version -> {
            assertThat(FirmwareVersion.of(version.toString())).isEqualTo(version);
            assertThat(Integer.signum(version.compareTo(LISTED))).isEqualTo(-Integer.signum(LISTED.compareTo(version)));
            assertThat(version.equals(LISTED))
                    .isEqualTo(version.agreesWith(LISTED) && version.build().isPresent());
        });
    }
}
