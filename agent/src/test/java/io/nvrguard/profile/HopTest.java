package io.nvrguard.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.nvrguard.files.ProfileException;
import io.nvrguard.files.ProfileFiles;
import io.nvrguard.firmware.FirmwareVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A way upwards, and what a site may ask for besides. */
class HopTest {

    /** What the procedure asks for, what a site asks for, what holds; one column for the default and for the repair. */
    @ParameterizedTest
    @CsvSource({
        "false, false, false",
        "false, true,  true",
        "true,  false, true",
        "true,  true,  true",
    })
    void aSiteOnlyAddsToWhatIsAskedFor(boolean asked, boolean site, boolean holds) throws Exception {
        Hop shipped = shipped();
        Hop defaulting = new Hop(shipped.from(), shipped.to(), asked, false, shipped.source()).tightened(site, false);
        Hop repairing = new Hop(shipped.from(), shipped.to(), false, asked, shipped.source()).tightened(false, site);

        assertThat(defaulting).isEqualTo(new Hop(shipped.from(), shipped.to(), holds, false, shipped.source()));
        assertThat(repairing).isEqualTo(new Hop(shipped.from(), shipped.to(), false, holds, shipped.source()));
    }

    @Test
    void leadsUpwardsFromEverythingItStartsFrom() throws Exception {
        Hop shipped = shipped();
        FirmwareVersion to = shipped.to().version();
        Band above = new Band(Optional.empty(), Optional.of(FirmwareVersion.of("V99.0.0")));
        Band open = new Band(Optional.of(FirmwareVersion.of("V1.0.0")), Optional.empty());
        Band upTo = new Band(Optional.empty(), Optional.of(to));

        assertThat(new Hop(upTo, shipped.to(), false, false, shipped.source()).to())
                .isEqualTo(shipped.to());
        for (Band wrong : List.of(above, open)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Hop(wrong, shipped.to(), false, false, shipped.source()));
        }
    }

    private static Hop shipped() throws ProfileException {
        return new ProfileFiles(List.of())
                .read()
                .named("i-series")
                .orElseThrow()
                .hops()
                .get(0);
    }
}
