package io.nvrguard.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.golden.Golden;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three files that would destroy their recorder: the whole text of each verdict, as files to be read. */
class ThreeRefusalsTest {

    @ParameterizedTest
    @CsvSource({
        "standard-file-on-custom-unit, iDS-9632NXI-I8/16S, V4.1.25 build 181028,"
                + " NVR_K51_BL_ML_STD_V4.1.64_190119.zip, platform-fits",
        "c-version-file-on-non-c-unit, DS-7608NI-Q1/8P,    V4.30.085 build 210409,"
                + " NVR_K9B2_BL_ML_STD_V4.31.102_210701.zip, revision-fits",
        "skipped-3.4.92,               DS-7716NI-I4,       V3.4.80 build 160718,"
                + " NVR_K51_BL_ML_STD_V4.50.000_210125.zip, listed-hop",
    })
    void saysWhatItFoundAndWhatToDo(String name, String model, String running, String file, String firstRule) {
        Assessment assessment = Scene.recorder(model, running).offered(file).judged();

        assertThat(assessment.decision()).isEqualTo(Decision.REFUSE);
        assertThat(assessment.clearance(Map.of(firstRule, "I want it all the same")))
                .isEmpty();
        assertThat(assessment.of(Decision.REFUSE).get(0).rule()).isEqualTo(firstRule);
        Golden.assertSame(text(assessment), Golden.folder("refusals").resolve(name + ".txt"));
    }

    private static String text(Assessment assessment) {
        return assessment.verdicts().stream().map(ThreeRefusalsTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Verdict verdict) {
        String first = verdict.decision() + " [" + verdict.rule() + "]\n" + "  found:  " + verdict.found() + "\n"
                + "  needed: " + verdict.needed() + "\n";
        String more = verdict.decision() == Decision.ALLOW
                ? ""
                : "  why:    " + verdict.why() + "\n" + "  do:     " + verdict.remedy() + "\n";
        String source = verdict.source()
                .map(s -> "  source: " + s.where() + (s.words().isEmpty() ? "" : ": \"" + s.words() + "\"") + "\n")
                .orElse("");
        return first + more + source;
    }
}
