package io.nvrguard.firmware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FirmwareVersionTest {

    /** Each is below the next. */
    private static final List<String> RISING = List.of(
            "V3.4.80",
            "V3.4.80 build 160718",
            "V3.4.92 build 170518",
            "V3.4.101",
            "V4.0.0",
            "V4.1.25",
            "V4.1.64 build 190119",
            "V4.21.005 build 190703",
            "V4.22.005 build 191208",
            "V4.22.005 build 200102",
            "V4.30.085",
            "V4.30.216",
            "V4.31.102",
            "V4.50.000 build 210125",
            "V5.03.020");

    @Test
    void versionsAreOrderedByNumberThenBuild() {
        List<FirmwareVersion> versions =
                new ArrayList<>(RISING.stream().map(FirmwareVersion::of).toList());
        Collections.reverse(versions);
        Collections.sort(versions);

        assertThat(versions).map(FirmwareVersion::toString).containsExactlyElementsOf(RISING);
        for (int i = 1; i < versions.size(); i++) {
            assertThat(versions.get(i - 1).isBelow(versions.get(i))).isTrue();
            assertThat(versions.get(i).isBelow(versions.get(i - 1))).isFalse();
            assertThat(versions.get(i)).isNotEqualTo(versions.get(i - 1));
        }
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "4.50.00, V4.50.000",
        "v4.50.00 build 210125, V4.50.000_build_210125",
        "V5.6.10build 230721, V5.6.10 Build 230721",
        "' V3.4.80 ', 3.4.080"
    })
    void theSameVersionInOtherWords(String one, String other) {
        assertThat(FirmwareVersion.of(one))
                .isEqualTo(FirmwareVersion.of(other))
                .hasSameHashCodeAs(FirmwareVersion.of(other));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "4.50.00, V4.50.000 build 210125, true",
        "V4.50.000 build 210125, V4.50.000 build 210125, true",
        "V4.50.000 build 210125, V4.50.000 build 210126, false",
        "V4.50.001, V4.50.000 build 210125, false"
    })
    void aVersionWithoutBuildAgreesWithAnyBuildOfIt(String one, String other, boolean agrees) {
        FirmwareVersion first = FirmwareVersion.of(one);
        FirmwareVersion second = FirmwareVersion.of(other);

        assertThat(first.agreesWith(second)).isEqualTo(agrees);
        assertThat(second.agreesWith(first)).isEqualTo(agrees);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "V",
                "4",
                "4.50",
                "4.50.00.1",
                "4.50.x",
                "V4.50.00 build",
                "4.50.00 build 21012",
                "4.50.99999"
            })
    void anythingElseIsNoVersion(String text) {
        assertThat(FirmwareVersion.parse(text)).isEmpty();
        assertThatThrownBy(() -> FirmwareVersion.of(text))
                .hasMessageContaining("'" + text + "' is not a firmware version");
    }
}
