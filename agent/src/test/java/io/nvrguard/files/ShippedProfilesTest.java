package io.nvrguard.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.ModelName;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The profiles that come with the agent, as a recorder's owner relies on them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedProfilesTest {

    private ProfilePack pack = new ProfilePack(List.of());

    @BeforeAll
    void readsThemWithoutAProblem() throws ProfileException {
        pack = new ProfileFiles(List.of()).read();
    }

    @Test
    void areTheThreeFamiliesOfTheFirstRelease() {
        assertThat(pack.profiles()).extracting(Profile::family).containsExactly("i-series", "ids-9632nxi", "q-series");
    }

    @ParameterizedTest
    @CsvSource({
        "DS-7716NI-I4, i-series",
        "DS-7716NI-I4/16P(B), i-series",
        "DS-7608NI-I2/8P, i-series",
        "iDS-9632NXI-I8/16S, ids-9632nxi",
        "DS-7608NI-Q1/8P, q-series",
        "DS-7616NI-Q2/16P(C), q-series",
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
        "DS-7608NI-Q1",
        "DS-7608NI-Q1/W",
        "DS-7616NI-K2",
        "DS-7716NI-I4/8P"
    })
    void doNotKnowTheModel(String model) {
        assertThat(pack.matching(ModelName.of(model))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "i-series, 3.4.80,  4.50.00, 3.4.92 > 4.50.00 (default first) (repair after)",
        "i-series, 3.4.91,  3.4.92,  3.4.92",
        "i-series, 3.4.92,  4.50.00, 4.50.00 (default first) (repair after)",
        "i-series, 4.0.10,  4.50.00, 4.50.00 (repair after)",
        "i-series, 4.22.004,4.50.00, 4.50.00 (repair after)",
        "i-series, 4.22.005,4.50.00, 4.50.00",
        "i-series, 4.40.017,4.50.00, 4.50.00 (repair after)",
        "i-series, 3.4.93,  4.50.00, none",
        "i-series, 3.4.112, 4.50.00, none",
        "i-series, 4.50.000,4.50.00, none",
        "i-series, 4.61.030,4.50.00, none",
        "i-series, 4.22.005,4.61.030,none",
        "ids-9632nxi, 4.1.14, 4.1.25, 4.1.25 (repair after)",
        "ids-9632nxi, 4.1.25, 4.1.64, none",
        "q-series, 4.30.055, 4.30.085, 4.30.085 (repair after)",
        "q-series, 4.30.085, 4.31.102, none",
    })
    void listTheWay(String family, String running, String wanted, String way) {
        Profile profile = pack.profiles().stream()
                .filter(p -> p.family().equals(family))
                .findFirst()
                .orElseThrow();

        String found = profile.route(FirmwareVersion.of(running), FirmwareVersion.of(wanted))
                .map(hops -> hops.stream().map(ShippedProfilesTest::inWords).collect(Collectors.joining(" > ")))
                .orElse("none");

        assertThat(found).isEqualTo(way);
    }

    private static String inWords(Hop hop) {
        return hop.to().id()
                + (hop.fullDefaultFirst() ? " (default first)" : "")
                + (hop.repairAfter() ? " (repair after)" : "");
    }
}
