package io.nvrguard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.files.ProfileFiles;
import io.nvrguard.recorder.ModelName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The listed model that somebody might take an unlisted one for. */
class NearMissTest {

    @ParameterizedTest(name = "{0} is near {1}")
    @CsvSource(delimiter = '|', textBlock = """
            DS-8632N-I8        | DS-9632NI-I8       | has '8632N' instead of '9632NI'
            iDS-9632NXI-I8     | iDS-9632NXI-I8/16S | lacks '/16S'
            iDS-9632NXI-I8/4F  | iDS-9632NXI-I8/16S | has '4F' instead of '16S'
            iDS-9632NXI-I16/16S| iDS-9632NXI-I8/16S | has '16' instead of '8'
            DS-7716NI-I4/32P(B)| DS-7716NI-I4/16P   | has '32' instead of '16'
            DS-7716NI-I4-X     | DS-7716NI-I4       | has '-X' more
            """, quoteCharacter = '`')
    void isShownWithTheDifference(String model, String nearest, String difference) throws Exception {
        assertThat(pack().nearMiss(ModelName.of(model))).hasValueSatisfying(near -> {
            assertThat(near.model()).isEqualTo(nearest);
            assertThat(near.difference()).isEqualTo(difference);
        });
    }

    @ParameterizedTest
    @CsvSource({"DS-2CD2146G2-ISU", "ACR16-160", "LTN8716-P16", "NVR-216MH-C/16P", "''", "XVR5108HS-4KL-I3"})
    void isNotMadeUpWhereNamesAreFarApart(String model) throws Exception {
        assertThat(pack().nearMiss(ModelName.of(model))).isEmpty();
    }

    @Test
    void isNotSearchedForAnEndlessName() throws Exception {
        assertThat(pack().nearMiss(ModelName.of("DS-7716NI-I4".repeat(10_000)))).isEmpty();
    }

    private static ProfilePack pack() throws Exception {
        return new ProfileFiles(List.of()).read();
    }
}
