package io.nvrguard.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LabelReadingTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "B, B",
        "C, C",
        "D, D",
        "E, E",
        "F, F",
        "c, C",
        "(C), C",
        "' (d) ', D",
        "not-lettered, not-lettered",
        "Not-Lettered, not-lettered",
        "none, not-lettered",
    })
    void readsWhatAPersonTypes(String typed, String revision) {
        assertThat(LabelReading.revision(typed)).isEqualTo(new HardwareRevision(revision));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "CC", "(C", "unknown", "no", "C-Version", "1", "É", "()"})
    void refusesAnythingElseInWords(String typed) {
        assertThatThrownBy(() -> LabelReading.revision(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + typed + "'")
                .hasMessageContaining("such as C, or not-lettered");
    }

    @Test
    void keepsThePersonsWordsAndName() {
        LabelReading reading = new LabelReading(HardwareRevision.letter('C'), " silver sticker ", " J. Doe ");

        assertThat(reading.evidence()).hasToString("label, read by J. Doe, says '(C), silver sticker'");
        assertThat(reading.inWords()).isEqualTo("(C), silver sticker; read by J. Doe");
        assertThat(new LabelReading(HardwareRevision.NOT_LETTERED, "", "J. Doe").inWords())
                .isEqualTo("not lettered; read by J. Doe");
    }

    @Test
    void isNoReadingWithoutARevisionOrAName() {
        assertThatThrownBy(() -> new LabelReading(HardwareRevision.UNKNOWN, "too dusty", "J. Doe"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LabelReading(HardwareRevision.letter('C'), "", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
