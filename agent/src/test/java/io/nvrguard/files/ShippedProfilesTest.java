package io.nvrguard.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.profile.RepairWay;
import io.nvrguard.recorder.DeviceInfo;
import io.nvrguard.recorder.ModelName;
import io.nvrguard.recorder.RecorderIdentity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The profiles that come with the agent, as a recorder's owner relies on them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedProfilesTest {

    private ProfilePack pack = new ProfilePack(List.of(), List.of());

    @BeforeAll
    void readsThemWithoutAProblem() throws ProfileException {
        pack = new ProfileFiles(List.of()).read();
    }

    @Test
    void areTheFamiliesOfTheVendorsTextsAndTheirNearestNeighbours() {
        assertThat(pack.profiles())
                .extracting(Profile::family)
                .containsExactlyInAnyOrder(
                        "dvr-hghi",
                        "dvr-hthi",
                        "dvr-k51",
                        "dvr-k52",
                        "dvr-k71",
                        "dvr-k72",
                        "dvr-k72-hqhi",
                        "i-series",
                        "ids-9632nxi",
                        "nvr-k2-k4",
                        "q-series",
                        "q-series-71xx",
                        "value-express");
    }

    @ParameterizedTest
    @CsvSource({
        "DS-7716NI-I4,            i-series",
        "DS-7716NI-I4/16P(B),     i-series",
        "DS-7608NI-I2/8P,         i-series",
        "iDS-9632NXI-I8/16S,      ids-9632nxi",
        "DS-7608NI-Q1/8P,         q-series",
        "DS-7616NI-Q2/16P(C),     q-series",
        "DS-7108NI-Q1/8P,         q-series-71xx",
        "DS-7616NI-K2,            nvr-k2-k4",
        "EKI-K41T44(C VERSION),   value-express",
        "ERI-K104-P4,             value-express",
        "DS-9032HUI-K8,           dvr-k51",
        "DS-7332HUHI-K4,          dvr-k51",
        "DS-7316HUI-K4,           dvr-k52",
        "DS-9016HUHI-K8,          dvr-k52",
        "DS-7332HQI-K4,           dvr-k52",
        "DS-7316HQI-K4,           dvr-k71",
        "DS-7216HUHI-K2/P,        dvr-k71",
        "DS-6716HUHI-K,           dvr-k71",
        "DS-7204HUHI-K1(S),       dvr-k72",
        "DS-6704HUHI-K,           dvr-k72",
        "DS-7204HQHI-K1,          dvr-k72-hqhi",
        "DS-7316HTHI-K4,          dvr-hthi",
        "DS-7208HGHI-K1,          dvr-hghi",
    })
    void knowTheModel(String model, String family) {
        assertThat(pack.matching(ModelName.of(model)))
                .extracting(Profile::family)
                .containsExactly(family);
    }

    /** A variant is hardware: /4F is another board, and no variant at all shows nothing. */
    @ParameterizedTest
    @CsvSource({
        "iDS-9632NXI-I8",
        "iDS-9632NXI-I8/4F",
        "iDS-9632NXI-I8/8F",
        "iDS-7716NXI-I4/8S",
        "DS-7608NI-Q1",
        "DS-7608NI-Q1/W",
        "DS-7716NI-Q4",
        "DS-7108NI-Q1/M",
        "DS-7104NI-Q1/W",
        "DS-7616NI-K2/4G",
        "DS-7616NI-K2/4K",
        "DS-7608NI-K1",
        "DS-8632NI-K8",
        "DS-8632N-I8",
        "DS-7716NI-I4/8P",
        "DS-7608NXI-I2/8P/S",
        "DS-7616NI-E2",
        "iDS-7208HQHI-M1(A)/S(C)",
        "DS-7208HUHI-F2/S",
        "EKT-K82T26",
        "DS-7716",
        "DS-7716NI",
    })
    void doNotKnowTheModel(String model) {
        assertThat(pack.matching(ModelName.of(model))).isEmpty();
    }

    /** Model, what it runs, what is wanted, and the way: each target with what the hop asks for and what it weighs. */
    @ParameterizedTest
    @CsvSource({
        "DS-7716NI-I4, 3.4.80,  4.50.00, 3.4.92 > 4.50.00 (default first) (repair after)",
        "DS-7716NI-I4, 3.4.91,  3.4.92,  3.4.92",
        "DS-7716NI-I4, 3.4.92,  4.50.00, 4.50.00 (default first) (repair after)",
        "DS-7716NI-I4, 3.4.93,  4.50.00, none",
        "DS-7716NI-I4, 3.4.113, 4.50.00, none",
        "DS-7716NI-I4, 4.0.10,  4.50.00, 4.50.00 (repair after)",
        "DS-7716NI-I4, 4.22.004,4.50.00, 4.50.00 (repair after)",
        "DS-7716NI-I4, 4.22.005,4.50.00, 4.50.00",
        "DS-7716NI-I4, 4.22.006,4.50.00, 4.50.00 (repair after)",
        "DS-7716NI-I4, 4.40.017,4.50.00, 4.50.00 (repair after)",
        "DS-7716NI-I4, 4.50.000,4.50.00, none",
        "DS-7716NI-I4, 4.61.030,4.50.00, none",
        "DS-7716NI-I4, 4.22.005,4.61.030,none",
        "iDS-9632NXI-I8/16S, 4.1.14, 4.1.25, 4.1.25 (repair after)",
        "iDS-9632NXI-I8/16S, 4.1.25, 4.1.28, none",
        "iDS-9632NXI-I8/16S, 4.1.25, 4.1.64, none",
        "DS-7608NI-Q1/8P, 4.30.055, 4.30.085, 4.30.085 (repair after)",
        "DS-7608NI-Q1/8P, 4.30.055, 4.30.091, 4.30.091 (repair after) PORTAL",
        "DS-7608NI-Q1/8P, 4.30.085, 4.30.097, 4.30.097 (repair after) FIELD_REPORT",
        "DS-7608NI-Q1/8P, 4.30.085, 4.31.102, none",
        "DS-7608NI-Q1/8P, 3.4.112,  4.30.085, none",
        "DS-7608NI-Q1/8P(C), 4.31.102, 4.72.109, 4.72.109 (repair after) PORTAL",
        "DS-7604NI-Q1/4P(C), 4.32.115, 4.75.207, 4.75.207 (repair after) VENDOR_CATALOGUE",
        "DS-7608NI-Q1/8P(C), 4.32.115, 4.75.207, none",
        "DS-7108NI-Q1/8P, 4.30.055, 4.30.080, 4.30.080 (repair after) PORTAL",
        "DS-7108NI-Q1/8P, 4.30.080, 4.30.091, 4.30.091 (repair after) FIELD_REPORT",
        "DS-7104NI-Q1,    4.30.080, 4.30.091, none",
        "DS-7108NI-Q1/8P(C), 4.31.110, 4.73.000, 4.73.000 (repair after) PORTAL",
        "DS-7616NI-K2, 4.74.210, 4.82.100, 4.82.100 (repair after) RECONSTRUCTED",
        "DS-7616NI-K2, 3.4.112, 4.30.060, 4.30.055 (repair after) RECONSTRUCTED > 4.30.060 (repair after) RECONSTRUCTED",
        "DS-7616NI-K2, 4.30.055, 4.50.00, none",
        "DS-7332HUHI-K4, 3.5.50, 4.20.000, 4.20.000 (repair after) RECONSTRUCTED",
        "DS-7332HUHI-K4, 4.20.001, 4.20.002, 4.20.002 (repair after) RECONSTRUCTED",
        "DS-7332HUHI-K4, 4.20.001, 4.25.001, none",
        "DS-7316HUHI-K4, 3.5.30, 3.5.37, 3.5.37 RECONSTRUCTED",
        "DS-7316HUI-K4,  3.5.30, 3.5.371,3.5.371 RECONSTRUCTED",
        "DS-7316HUI-K4,  3.5.30, 3.5.37, none",
        "DS-7324HQHI-K4, 3.5.30, 3.5.37, none",
        "DS-7324HQHI-K4, 3.5.37, 3.5.40, 3.5.40 RECONSTRUCTED",
        "DS-7324HQHI-K4, 4.20.001, 4.21.103, none",
        "DS-7332HQHI-K4, 4.20.001, 4.21.103, 4.21.103 (repair after) RECONSTRUCTED",
        "DS-7208HUHI-K2,   3.5.30, 3.5.37, 3.5.37 RECONSTRUCTED",
        "DS-7208HUHI-K2,   3.5.30, 3.5.51, none",
        "DS-7208HUHI-K2/P, 3.5.30, 3.5.51, 3.5.51-poc RECONSTRUCTED",
        "DS-7208HUHI-K2/P, 3.5.30, 3.5.37, none",
        "DS-7208HUHI-K2/P, 4.20.000, 4.25.001, 4.25.001 (repair after) RECONSTRUCTED",
        "DS-7208HUHI-K2,   3.5.37, 4.25.001, 4.20.000 (repair after) RECONSTRUCTED > 4.25.001 (repair after) RECONSTRUCTED",
        "DS-7204HUHI-K1,   4.20.001, 4.25.001, 4.25.001 (repair after) RECONSTRUCTED",
        "DS-7204HUHI-K1/P, 3.5.30, 3.5.51, 3.5.51-poc RECONSTRUCTED",
        "DS-7316HTHI-K4,   3.5.35, 4.20.100, 4.20.100 (repair after) RECONSTRUCTED",
    })
    void listTheWay(String model, String running, String wanted, String way) throws Exception {
        RecorderIdentity recorder = recorder(model, running);
        Profile profile = pack.only(recorder.model()).orElseThrow();

        String found = profile.route(recorder, FirmwareVersion.of(wanted))
                .map(hops -> hops.stream().map(ShippedProfilesTest::inWords).collect(Collectors.joining(" > ")))
                .orElse("none");

        assertThat(found).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource({
        "dvr-k51, V4.20.002 build 210705, true",
        "dvr-k51, V4.20.001 build 190430, false",
        "dvr-k51, V4.20.002,              false",
        "dvr-k72, V4.25.001 build 201107, true",
        "dvr-k52, V4.20.002 build 210705, false",
        "dvr-k71, V4.25.001 build 201107, false",
        "dvr-k72-hqhi, V4.25.001,         false",
        "i-series, V4.50.000,             false",
    })
    void sendAPersonToTheWebPageOnlyWhereTheVendorSaysItIsThere(String family, String running, boolean web) {
        RepairWay way = pack.named(family).orElseThrow().repair().way();

        assertThat(way)
                .isInstanceOfSatisfying(
                        RepairWay.Manual.class,
                        manual -> assertThat(manual.instruction(FirmwareVersion.of(running))
                                        .contains("web page"))
                                .isEqualTo(web));
    }

    @Test
    void haveAKindOfPackageForEveryImageThatIsThatOfTheFamily() {
        for (Profile profile : pack.profiles()) {
            assertThat(profile.images())
                    .as(profile.family())
                    .extracting(ListedImage::kind)
                    .allMatch(kind -> kind.name().equals(profile.family().startsWith("dvr-") ? "DVR" : "NVR"));
        }
    }

    private static RecorderIdentity recorder(String model, String running) throws Exception {
        return RecorderIdentity.of(new DeviceInfo(
                model, Optional.empty(), "", Optional.empty(), "V" + running, Optional.empty(), Optional.empty()));
    }

    private static String inWords(Hop hop) {
        String weight = hop.rank().name();
        return hop.to().id()
                + (hop.fullDefaultFirst() ? " (default first)" : "")
                + (hop.repairAfter() ? " (repair after)" : "")
                + (weight.equals("VENDOR_PROCEDURE") ? "" : " " + weight);
    }
}
