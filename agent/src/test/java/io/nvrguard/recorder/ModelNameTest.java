package io.nvrguard.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ModelNameTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                // text|base|variant|letters
                "DS-7716NI-I4|DS-7716NI-I4||",
                "DS-7716NI-I4/16P|DS-7716NI-I4|/16P|",
                "DS-7716NI-I4/16P(B)|DS-7716NI-I4|/16P|B",
                "iDS-9632NXI-I8/16S|iDS-9632NXI-I8|/16S|",
                "DS-7608NI-Q1/8P(C)|DS-7608NI-Q1|/8P|C",
                "DS-7808N-R2(C)|DS-7808N-R2||C",
                "iDS-7208HQHI-M1(A)/S(C)|iDS-7208HQHI-M1|/S|AC",
                "iDS-7208HQHI-M1/S|iDS-7208HQHI-M1|/S|",
                "EKI-K41T44(C VERSION)|EKI-K41T44||C",
                "EKI-K41T44(C-Version)|EKI-K41T44||C",
                "EKI-K41T44 (C VERSION)|EKI-K41T44||C",
                "ERI-K104-P4|ERI-K104-P4||",
                " DS-7716NI-I4 |DS-7716NI-I4||",
                // What is not a single capital letter is no revision, and stays so that no profile lists the name.
                "DS-7608NI-Q1/8P(c)|DS-7608NI-Q1|/8P(c)|",
                "DS-7608NI-Q1/8P()|DS-7608NI-Q1|/8P()|",
                "DS-7608NI-Q1/8P(STD)|DS-7608NI-Q1|/8P(STD)|",
                "DS-7608NI-Q1(C|DS-7608NI-Q1(C||",
                "DS-7616NI-Q2(X1)/16P|DS-7616NI-Q2(X1)|/16P|",
                "ds-7716ni-i4|ds-7716ni-i4||",
                "DS-7716NI-I4/16P/S|DS-7716NI-I4|/16P/S|",
                "/||/|",
                "(C)|||C"
            })
    void isTakenApart(String text, String base, String variant, String letters) {
        ModelName model = ModelName.of(text);

        assertThat(model.base()).isEqualTo(orEmpty(base));
        assertThat(model.variant()).isEqualTo(orEmpty(variant));
        assertThat(model.letters().stream().map(String::valueOf).collect(Collectors.joining()))
                .isEqualTo(orEmpty(letters));
        assertThat(model).hasToString(text.strip());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "DS-7608NI-Q1/8P(C), C",
        "iDS-7208HQHI-M1(A)/S(C), C",
        "iDS-7208HQHI-M1(A)/S, A",
        "EKI-K41T44(B VERSION), B"
    })
    void theLastLetterIsTheRevision(String text, char letter) {
        assertThat(ModelName.of(text).revision()).contains(HardwareRevision.letter(letter));
    }

    @ParameterizedTest
    @CsvSource({"DS-7608NI-Q1/8P", "DS-7608NI-Q1/8P(c)", "DS-7608NI-Q1/8P()"})
    void noLetterIsNoRevision(String text) {
        assertThat(ModelName.of(text).revision()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "DS-7616NI-Q2/16P(C),     NVR",
        "DS-8632N-I8,             NVR",
        "iDS-9632NXI-I8/16S,      NVR",
        "DS-96128NI-I16,          NVR",
        "iDS-7208HQHI-M1(A)/S(C), DVR",
        "DS-7332HUI-K4,           DVR",
        "DS-2CD2146G2-ISU,        CAMERA",
        "ECI-B12F2,               CAMERA",
        // say nothing of their kind
        "ERI-K104-P4,             ''",
        "EKI-K41T44(C VERSION),   ''",
        "ACR16-160,               ''",
        "NVR-216MH-C,             ''",
        "'',                      ''",
    })
    void theDesignationSaysItsKind(String text, String kind) {
        assertThat(ModelName.of(text).kind().map(Enum::name).orElse("")).isEqualTo(kind);
    }

    private static String orEmpty(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
