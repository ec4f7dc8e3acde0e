package io.nvrguard.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "upgrade.nostart",
                "upgrade.noop",
                "upgrade.reject=badDevType",
                "net.drop@upload=97%",
                "power.cut@flash=50%",
                "rebuild.short",
                "rebuild.short=2m",
                "rebuild.stall",
                "hdd.fail",
                "hdd.fail@30%",
                "auth.stale",
                "auth.stale=1",
                "backup.empty",
                "log.wipe@reset=off"
            })
    void readsEveryKnob(String text) {
        assertThat(text).startsWith(Faults.read(text).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upgrade.nostrat | nearest known: upgrade.nostart",
                "rebuild.shrot | nearest known: rebuild.short",
                "upgrade.reject=languageMismatch | no recorder answers",
                "net.drop@upload | needs a percentage",
                "net.drop@upload=120% | needs a percentage",
                "rebuild.short=soon | rebuild.short=3m",
                "upgrade.noop=yes | takes no value"
            })
    void refusesAMistypedKnobAndSaysWhatIsNear(String text, String hint) {
        assertThatThrownBy(() -> Faults.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(hint);
    }

    @Test
    void replacesAFaultOfTheSameName() {
        Faults faults = Faults.NONE.with(Faults.read("rebuild.short=2m")).with(Faults.read("rebuild.short=9m"));

        assertThat(faults.endsRepairAfter()).contains(Duration.ofMinutes(9));
        assertThat(faults.without("rebuild.short").endsRepairAfter()).isEmpty();
    }
}
