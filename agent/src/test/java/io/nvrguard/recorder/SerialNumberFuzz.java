package io.nvrguard.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text either is no whole serial number or falls into parts that all stand in it, in their order. */
class SerialNumberFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "DS-7616NI-E21620160316AARR581000001WCVU",
                        "DS-7732NI-M4-3220240101CCRRL00000001WCVU",
                        "DS-7808N-R2(C)0820230227CCRRL33xxxxxxWCVU",
                        "iDS-7208HQHI-M1(A)/S(C)0820240229CCWRFD0000001WCVU",
                        "DS-2CD2146G2-ISU20210101AAWRF00000001",
                        "J28921871")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyTextIsRead(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        SerialNumber.letter(text);
        SerialNumber.parse(text).ifPresent(serial -> {
            assertThat(text.strip())
                    .startsWith(serial.model().text())
                    .endsWith(serial.region().name() + serial.unit() + serial.features());
            assertThat(SerialNumber.letter(text)).isEqualTo(serial.model().revision());
        });
    }
}
