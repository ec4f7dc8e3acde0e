package io.nvrguard.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.firmware.Platform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in the forms of recorder-protocol.md §1 and firmware-images.md §3; serials are made up or masked. */
final class RecorderIdentityTest {

    private static final String MODEL = "DS-7716NI-I4";
    private static final String SERIAL = "DS-7716NI-I41620160718CCRRX00000001WCVU";

    @Test
    void readsVersionAndBuild() throws RecorderException {
        RecorderIdentity recorder = identity(MODEL, SERIAL, "V3.4.80", "build 160718");

        assertThat(recorder.firmware()).hasToString("V3.4.80 build 160718");
        assertThat(recorder.serialNumber()).isEqualTo(SERIAL);
        assertThat(recorder.revision()).isEqualTo(Fact.withoutEvidence(HardwareRevision.UNKNOWN));
    }

    @Test
    void aVersionWithoutBuildIsStillOne() throws RecorderException {
        assertThat(RecorderIdentity.of(info(MODEL, SERIAL, "V3.4.80", Optional.empty(), "", ""))
                        .firmware())
                .hasToString("V3.4.80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "V4", "V4.50", "4.50.00-beta", "unknown", "V4.50.000 build", "<firmware/>", "V٤.٥٠.٠٠"})
    void anUnreadableVersionIsNotUnderstood(String version) {
        assertThatThrownBy(() -> identity(MODEL, SERIAL, version, "build 160718"))
                .isInstanceOfSatisfying(
                        RecorderException.class,
                        e -> assertThat(e.kind()).isEqualTo(RecorderException.Kind.NOT_UNDERSTOOD))
                .hasMessageContaining("'" + version);
    }

    @ParameterizedTest(name = "{0} / {1} → {2}")
    @CsvSource({
        "DS-7608NI-Q1/8P(C),      DS-7608NI-Q1/8P(C)0820230227CCRRX00000001WCVU,         C",
        "DS-7608NI-Q1/8P(C),      DS-7608NI-Q1/8P0820230227CCRRX00000001WCVU,            C",
        "DS-7808N-R2,             DS-7808N-R2(C)0820230227CCRRL33xxxxxxWCVU,             C",
        "iDS-7208HQHI-M1(A)/S(C), iDS-7208HQHI-M1(A)/S(C)0820230227CCWRX00000001WCVU,    C",
        "iDS-7208HQHI-M1/S,       iDS-7208HQHI-M1(A)/S(C)-0820230227CCWRX00000001WCVU,   C",
        // Neither of these proves anything (firmware-images.md §3, "Not sufficient").
        "DS-7608NI-Q1/8P,         DS-7608NI-Q1/8P0820230317CCRRL4xxxxxxxWCVU,            unknown",
        "DS-7608NI-Q1/8P,         DS-7608NI-Q1/8P(STD)0820230317CCRRX00000001WCVU,       unknown",
        "DS-7608NI-Q1/8P,         '',                                                    unknown"
    })
    void theLetterComesFromModelOrSerial(String model, String serial, String revision) throws RecorderException {
        assertThat(identity(model, serial, "V4.31.102", "build 230227")
                        .revision()
                        .value())
                .isEqualTo(new HardwareRevision(revision));
    }

    @Test
    void modelAndSerialThatAgreeAreBothEvidence() throws RecorderException {
        String serial = "DS-7608NI-Q1/8P(C)0820230227CCRRX00000001WCVU";

        assertThat(identity("DS-7608NI-Q1/8P(C)", serial, "V4.31.102", "build 230227")
                        .revision()
                        .evidence())
                .containsExactly(new Evidence("model", "DS-7608NI-Q1/8P(C)"), new Evidence("serialNumber", serial));
    }

    @Test
    void modelAndSerialThatContradictLeaveTheRevisionUnknown() throws RecorderException {
        Fact<HardwareRevision> revision = identity(
                        "DS-7608NI-Q1/8P(B)", "DS-7608NI-Q1/8P(C)0820230227CCRRX00000001WCVU", "V4.31.102", "build 1")
                .revision();

        assertThat(revision.value()).isEqualTo(HardwareRevision.UNKNOWN);
        assertThat(revision.evidence()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "B-R-K51-00, K51",
        "B-R-K21B1-00, K21B1",
        "' B-R-K9B2-01 ', K9B2",
        "B-R-K51_V20_S-00, K51_V20_S",
        "0xc0ebc00, ''",
        "0100054102000000, ''",
        "0100000092010000, ''",
        "B-R--00, ''",
        "B-R-K51, ''",
        "B-R-k51-00, ''",
        "'', ''"
    })
    void onlyOneFormOfHardwareVersionNamesThePlatform(String hardwareVersion, String platform)
            throws RecorderException {
        Optional<Fact<Platform>> found = RecorderIdentity.of(
                        info(MODEL, SERIAL, "V4.74.210", Optional.of("build 240108"), "", hardwareVersion))
                .platform();

        assertThat(found.map(fact -> fact.value().code()).orElse("")).isEqualTo(platform);
        assertThat(found.map(Fact::evidence).stream().flatMap(List::stream))
                .allSatisfy(evidence ->
                        assertThat(evidence).isEqualTo(new Evidence("hardwareVersion", hardwareVersion.strip())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "00:00:00:00:aa", "00:00:00:00:aa:zz", "not reported", "0000.0000.aa01"})
    void aMacThatIsNoneCountsAsNotReported(String mac) throws RecorderException {
        assertThat(RecorderIdentity.of(info(MODEL, SERIAL, "V3.4.80", Optional.empty(), mac, ""))
                        .macAddress())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1} → {2}")
    @CsvSource({
        "same, 00-00-00-00-AA-01, true",
        "same, '', true",
        "same, 00:00:00:00:aa:02, false",
        "other, 00:00:00:00:aa:01, false",
        "other, '', false"
    })
    void theSameUnitHasTheSameSerialAndNoOtherMac(String serial, String mac, boolean same) throws RecorderException {
        RecorderIdentity recorder =
                RecorderIdentity.of(info(MODEL, "same", "V3.4.80", Optional.empty(), "00:00:00:00:aa:01", ""));

        assertThat(recorder.isSameUnitAs(serial, MacAddress.reported(mac))).isEqualTo(same);
    }

    @Test
    void twoMissingSerialsDoNotMakeTheSameUnit() throws RecorderException {
        assertThat(identity(MODEL, "", "V3.4.80", "build 160718").isSameUnitAs("", Optional.empty()))
                .isFalse();
    }

    private static RecorderIdentity identity(String model, String serial, String version, String released)
            throws RecorderException {
        return RecorderIdentity.of(info(model, serial, version, Optional.of(released), "", ""));
    }

    private static DeviceInfo info(
            String model, String serial, String version, Optional<String> released, String mac, String hardware) {
        return new DeviceInfo(
                model, Optional.of("NVR"), serial, Optional.of(mac), version, released, Optional.of(hardware));
    }
}
