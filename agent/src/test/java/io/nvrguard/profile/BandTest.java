package io.nvrguard.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.nvrguard.firmware.FirmwareVersion;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of a band: its first version is inside, its last is not, and builds are not looked at. */
class BandTest {

    @ParameterizedTest
    @CsvSource({
        "4.0.0, 4.50.000, V3.9.999,             false",
        "4.0.0, 4.50.000, V4.0.0,               true",
        "4.0.0, 4.50.000, V4.0.0 build 180401,  true",
        "4.0.0, 4.50.000, V4.49.999,            true",
        "4.0.0, 4.50.000, V4.50.000,            false",
        "4.0.0, 4.50.000, V4.50.0 build 210125, false",
        "'',    3.4.92,   V1.0.0,               true",
        "'',    3.4.92,   V3.4.92,              false",
        "4.0.0, '',       V9.0.0,               true",
        "4.0.0, '',       V3.4.92,              false",
        "'',    '',       V3.4.92,              true",
    })
    void beginsWithItsFirstAndEndsBeforeItsLast(String from, String below, String version, boolean inside) {
        assertThat(band(from, below).contains(FirmwareVersion.of(version))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "4.50.000, 4.50.000",
        "4.50.000, 4.50.0",
        "4.50.001, 4.50.000",
        "4.50.000 build 210101, 4.50.000 build 210125"
    })
    void isNeverEmpty(String from, String below) {
        assertThatIllegalArgumentException().isThrownBy(() -> band(from, below));
    }

    @ParameterizedTest
    @CsvSource({
        "4.0.0, 4.1.0, 4.1.0, 4.2.0, false",
        "4.1.0, 4.2.0, 4.0.0, 4.1.0, false",
        "4.0.0, 4.1.1, 4.1.0, 4.2.0, true",
        "'',    4.1.0, 4.0.9, '',    true",
        "'',    4.1.0, 4.1.0, '',    false",
        "'',    '',    4.1.0, 4.1.1, true",
    })
    void overlapsWhereOneVersionIsInBoth(String from, String below, String from2, String below2, boolean overlaps) {
        assertThat(band(from, below).overlaps(band(from2, below2))).isEqualTo(overlaps);
    }

    @ParameterizedTest
    @CsvSource({
        "'',    '',     any version",
        "'',    3.4.92, below V3.4.92",
        "4.0.0, '',     V4.0.0 or higher",
        "4.0.0, 4.1.0,  V4.0.0 up to below V4.1.0",
    })
    void isToldAsAPersonWould(String from, String below, String words) {
        assertThat(band(from, below).inWords()).isEqualTo(words);
    }

    private static Band band(String from, String below) {
        return new Band(version(from), version(below));
    }

    private static Optional<FirmwareVersion> version(String text) {
        return Optional.of(text).filter(said -> !said.isEmpty()).map(FirmwareVersion::of);
    }
}
