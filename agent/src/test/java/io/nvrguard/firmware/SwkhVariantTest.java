package io.nvrguard.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and versions as the header packs them, at the edges of what a byte may say. */
class SwkhVariantTest {

    @ParameterizedTest
    @CsvSource({
        "16, 9,  8,  160908",
        "0,  1,  1,  000101",
        "99, 12, 31, 991231",
        "21, 12, 1,  211201",
        "21, 1,  31, 210131",
        "20, 2,  29, 200229",
        "21, 2,  29, ''",
        "21, 13, 1,  ''",
        "21, 0,  1,  ''",
        "21, 1,  32, ''",
        "21, 1,  0,  ''",
        // 11 months and 101 days read 1201 in decimal digits, and are no date
        "21, 11, 101, ''",
        "100, 1, 1,  ''",
    })
    void aPackedDateIsADayOrNothing(long year, long month, long day, String build) {
        assertThat(SwkhVariant.packedDate(year << 16 | month << 8 | day))
                .isEqualTo(Optional.of(build).filter(said -> !said.isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 50,  0,     V4.50.0 build 210125",
        "1, 0,   0,     V1.0.0 build 210125",
        "4, 255, 999,   V4.255.999 build 210125",
        "0, 50,  0,     ''",
    })
    void aPackedVersionHasAMajorNumber(long major, long minor, long revision, String version) {
        assertThat(SwkhVariant.version(major << 24 | minor << 16 | revision, Optional.of("210125"))
                        .map(FirmwareVersion::toString)
                        .orElse(""))
                .isEqualTo(version);
        assertThat(SwkhVariant.version(major << 24 | minor << 16 | revision, Optional.empty()))
                .isEmpty();
    }
}
