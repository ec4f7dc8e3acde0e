package io.nvrguard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.files.ProfileException;
import io.nvrguard.files.ProfileFiles;
import io.nvrguard.firmware.Platform;
import io.nvrguard.recorder.DeviceInfo;
import io.nvrguard.recorder.Evidence;
import io.nvrguard.recorder.Fact;
import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.LabelReading;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderIdentity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a recorder's board is, by everything that shows it. */
class HardwareTest {

    /** Model, running, hardwareVersion → revision, platform, evidence that contradicts itself. */
    @ParameterizedTest
    @CsvSource({
        "DS-7616NI-Q2/16P,    V4.30.097 build 240401, '',          not-lettered, K74,   false",
        "DS-7616NI-Q2/16P,    V3.4.100,               '',          not-lettered, K74,   false",
        "DS-7616NI-Q2/16P,    V4.31.102,              '',          C,            K9B2,  false",
        "DS-7616NI-Q2/16P,    V4.32.115,              '',          C,            K9B2,  false",
        "DS-7616NI-Q2/16P,    V4.31.101,              '',          unknown,      '',    false",
        "DS-7616NI-Q2/16P,    V4.33.000,              '',          unknown,      '',    false",
        "DS-7616NI-Q2/16P,    V4.73.005,              '',          unknown,      '',    false",
        "DS-7616NI-Q2/16P,    V4.74.115,              B-R-K21B2-00,unknown,      K21B2, false",
        "DS-7616NI-Q2/16P(C), V4.73.005,              '',          C,            K9B2,  false",
        "DS-7616NI-Q2/16P(D), V4.74.115,              '',          D,            '',    false",
        "DS-7616NI-Q2/16P(D), V4.30.085,              '',          unknown,      '',    true",
        "DS-7616NI-Q2/16P(C), V4.30.085,              '',          unknown,      '',    true",
        "DS-7616NI-Q2/16P,    V4.30.085,              B-R-K9B2-00, unknown,      '',    true",
        "DS-7716NI-I4,        V3.4.80,                '',          unknown,      K51,   false",
        "DS-7716NI-I4(B),     V3.4.80,                B-R-K51-00,  B,            K51,   false",
        "iDS-9632NXI-I8/16S,  V4.1.25,                '',          unknown,      K51_V20_S, false",
    })
    void isShownBy(
            String model, String running, String hardware, String revision, String platform, boolean contradictory)
            throws Exception {
        RecorderIdentity recorder = recorder(model, running, hardware);
        Profile profile = profile(recorder);

        Hardware shown = profile.hardwareOf(recorder);

        assertThat(shown.revision().value()).isEqualTo(new HardwareRevision(revision));
        assertThat(shown.platform().map(fact -> fact.value().code()).orElse("")).isEqualTo(platform);
        assertThat(shown.isContradictory()).isEqualTo(contradictory);
    }

    @Test
    void keepsAllEvidence() throws Exception {
        RecorderIdentity recorder =
                recorder("DS-7616NI-Q2/16P", "V4.31.102", "B-R-K9B2-00").withLabel(label("C"));

        Hardware shown = profile(recorder).hardwareOf(recorder);

        assertThat(shown.revision().evidence())
                .extracting(Evidence::toString)
                .containsExactly(
                        "hardwareVersion says 'B-R-K9B2-00'",
                        "firmwareVersion (only platform K9B2 runs it) says 'V4.31.102'",
                        "label, read by J. Doe, says '(C), on the box'");
        assertThat(shown.platform().orElseThrow().evidence())
                .extracting(Evidence::words)
                .containsExactly("B-R-K9B2-00", "V4.31.102");
    }

    @Test
    void aLabelThatContradictsTheModelIsNotBelievedAndNotDropped() throws Exception {
        RecorderIdentity recorder =
                recorder("DS-7616NI-Q2/16P(C)", "V4.73.005", "").withLabel(label("not-lettered"));

        Hardware shown = profile(recorder).hardwareOf(recorder);

        assertThat(shown.isContradictory()).isTrue();
        assertThat(shown.revision().evidence())
                .extracting(Evidence::source)
                .containsExactly("model", "label, read by J. Doe,");
        assertThat(shown.platform()).isEmpty();
    }

    /** One-way: an early day of production speaks against (C), and no day for anything (firmware-images.md §3). */
    @ParameterizedTest
    @CsvSource({
        "DS-7608NI-Q1/8P(C)0820201231CCRRL40000001WCVU, V4.73.005, '', unknown,      true",
        "DS-7608NI-Q1/8P(C)0820210101CCRRL40000001WCVU, V4.73.005, '', C,            false",
        "DS-7608NI-Q1/8P0820190813CCRRL40000001WCVU,    V4.73.005, C,  unknown,      true",
        "DS-7608NI-Q1/8P0820190813CCRRL40000001WCVU,    V4.31.102, '', unknown,      true",
        "DS-7608NI-Q1/8P0820190813CCRRL40000001WCVU,    V4.73.005, '', unknown,      false",
        "DS-7608NI-Q1/8P0820190813CCRRL40000001WCVU,    V4.73.005, B,  B,            false",
        "DS-7608NI-Q1/8P0820230317CCRRL40000001WCVU,    V4.73.005, '', unknown,      false",
        "DS-7608NI-Q1/8P0820230317CCRRL40000001WCVU,    V4.30.085, '', not-lettered, false",
        "DS-7608NI-Q1/8P(C)0820190813CCRRL4xxxxxxxWCVU, V4.73.005, '', C,            false",
    })
    void aDayOfProductionBeforeTheShortageSpeaksAgainstACVersion(
            String serial, String running, String label, String revision, boolean contradictory) throws Exception {
        RecorderIdentity recorder = RecorderIdentity.of(new DeviceInfo(
                        "DS-7608NI-Q1/8P",
                        Optional.empty(),
                        serial,
                        Optional.empty(),
                        running,
                        Optional.empty(),
                        Optional.empty()))
                .withLabel(label.isEmpty() ? Optional.empty() : label(label));

        Hardware shown = profile(recorder).hardwareOf(recorder);

        assertThat(shown.revision().value()).isEqualTo(new HardwareRevision(revision));
        assertThat(shown.isContradictory()).isEqualTo(contradictory);
        if (contradictory) {
            assertThat(shown.revision().evidence())
                    .hasSizeGreaterThan(1)
                    .last()
                    .asString()
                    .startsWith("serialNumber (made 20");
        }
    }

    @Test
    void withoutAFamilyOnlyItsOwnWordsAndItsLabelShowAnything() throws Exception {
        RecorderIdentity recorder = recorder("DS-7616NI-K2", "V4.74.210", "B-R-K51-00");

        Hardware unlabelled = Hardware.ofUnknownFamily(recorder);
        Hardware labelled = Hardware.ofUnknownFamily(recorder.withLabel(label("D")));

        assertThat(unlabelled.platform().orElseThrow().value()).hasToString("K51");
        assertThat(unlabelled.revision()).isEqualTo(Fact.withoutEvidence(HardwareRevision.UNKNOWN));
        assertThat(labelled.revision().value()).isEqualTo(HardwareRevision.letter('D'));
    }

    @Test
    void comparesPlatformsWhole() throws Exception {
        Profile custom = profile(recorder("iDS-9632NXI-I8/16S", "V4.1.25", ""));

        assertThat(custom.knows(new Platform("K51_V20_S"))).isTrue();
        assertThat(custom.knows(new Platform("K51"))).isFalse();
    }

    private static Optional<LabelReading> label(String revision) {
        return Optional.of(new LabelReading(new HardwareRevision(revision), "on the box", "J. Doe"));
    }

    private static RecorderIdentity recorder(String model, String running, String hardware) throws RecorderException {
        return RecorderIdentity.of(new DeviceInfo(
                model,
                Optional.empty(),
                "SERIAL1",
                Optional.empty(),
                running,
                Optional.empty(),
                Optional.of(hardware).filter(said -> !said.isEmpty())));
    }

    private static Profile profile(RecorderIdentity recorder) throws ProfileException {
        return new ProfileFiles(List.of()).read().matching(recorder.model()).get(0);
    }
}
