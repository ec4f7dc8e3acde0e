package io.nvrguard.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ObservationsTest {

    @ParameterizedTest(name = "{0}, {1} → {3}")
    @CsvSource({
        "DS-7616NI-Q2/16P,        NVR,      '', ''",
        "DS-7616NI-Q2/16P,        DVR,      '', It calls itself 'DVR'",
        "DS-7616NI-Q2/16P,        '',       '', ''",
        "iDS-7208HQHI-M1(A)/S(C), DVR,      '', ''",
        "DS-7216HUHI-K2,          HVR,      '', ''",
        "DS-7204HVI-ST,           IPC,      '', It calls itself 'IPC'",
        "DS-2CD2146G2-ISU,        IPCamera, '', ''",
        "DS-2CD2146G2-ISU,        NVR,      '', It calls itself 'NVR'",
        "ERI-K104-P4,             DVR,      '', ''",
        "DS-7616NI-Q2/16P,        NVR,      DS-7616NI-Q2/16P1620230227CCRRE00000001WCVU, ''",
        "DS-7616NI-Q2/16P,        NVR,      DS-7616NI-Q2/16P(D)1620230227CCRRE00000001WCVU, ''",
        "DS-7616NI-Q2/16P,        NVR,      DS-7616NI-Q2/8P1620230227CCRRE00000001WCVU, is that of model DS-7616NI-Q2/8P",
        "DS-9632NI-I8,            NVR,      iDS-9632NXI-I8/16S3220190227CCRRE00000001WCVU, is that of model iDS-9632NXI-I8/16S",
    })
    void saysWhatDoesNotAddUp(String model, String deviceType, String serial, String said) throws RecorderException {
        RecorderIdentity recorder = RecorderIdentity.of(new DeviceInfo(
                model,
                Optional.of(deviceType).filter(type -> !type.isEmpty()),
                serial,
                Optional.empty(),
                "V4.30.085",
                Optional.empty(),
                Optional.empty()));

        assertThat(String.join("\n", Observations.of(recorder))).contains(said);
        assertThat(Observations.of(recorder)).hasSize(said.isEmpty() ? 0 : 1);
    }
}
