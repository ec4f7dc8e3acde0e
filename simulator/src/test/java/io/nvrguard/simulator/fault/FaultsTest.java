package io.nvrguard.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    static List<Knob> knobs() {
        return Faults.knobs();
    }

    @ParameterizedTest
    @MethodSource("knobs")
    void readsItsExampleAndWhatItWrites(Knob knob) {
        Fault fault = Faults.read(knob.example());

        assertThat(fault.name()).isEqualTo(knob.name());
        assertThat(Faults.read(fault.text())).isEqualTo(fault);
    }

    @ParameterizedTest
    @MethodSource("knobs")
    void readsWhatChanceDraws(Knob knob) {
        Chance chance = new Chance(7);
        knob.draw().ifPresent(draw -> {
            for (int time = 0; time < 100; time++) {
                String value = draw.value(chance);
                Fault fault = Faults.read(knob.name() + (value.isEmpty() ? "" : "=" + value));
                assertThat(Faults.read(fault.text())).isEqualTo(fault);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebuild.short",
                "power.cut@boot",
                "hdd.fail@30%",
                "hdd.fail=30%",
                "hdd.fail=offline",
                "hdd.none",
                "auth.stale",
                "auth.lock",
                "boot.slow",
                "boot.flap",
                "rebuild.reboot",
                "hop.enforce",
                "log.wipe@reset=off",
                "clock.jump=1970",
                "clock.jump=+3600",
                "net.reset"
            })
    void readsTheShortAndTheOtherSpellings(String text) {
        Fault fault = Faults.read(text);

        assertThat(text).startsWith(fault.name());
        assertThat(Faults.read(fault.text())).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upgrade.nostrat | nearest known: upgrade.nostart",
                "rebuild.shrot | nearest known: rebuild.short",
                "net.slwo=9 | nearest known: net.slow",
                "upgrade.reject=languageMismatch | no recorder answers",
                "net.drop@upload | needs a percentage",
                "net.drop@upload=120% | needs a percentage",
                "rebuild.short=soon | rebuild.short=3m",
                "rebuild.short=0m | rebuild.short=3m",
                "upgrade.noop=yes | takes no value",
                "status.mode=stcuk | write it like status.mode=stuck",
                "net.slow=0 | needs a number of bytes",
                "net.slow=fast | write it like net.slow=64k",
                "clock.jump=later | write it like clock.jump=-1h",
                "auth.lock=30m | write it like auth.lock=5/30m",
                "hdd.fail=borken | takes one of error, smartFailed, offline",
                "log.page=twist | takes one of shift"
            })
    void refusesAMistypedKnobAndSaysWhatIsNear(String text, String hint) {
        assertThatThrownBy(() -> Faults.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(hint);
    }

    @Test
    void replacesAFaultOfTheSameName() {
        Faults faults = Faults.NONE.with(Faults.read("rebuild.short=2m")).with(Faults.read("rebuild.short=9m"));

        assertThat(faults.find(RebuildShort.class)).contains(new RebuildShort(Duration.ofMinutes(9)));
        assertThat(faults.without("rebuild.short").has(RebuildShort.class)).isFalse();
    }

    @Test
    void combinesFaultsOfDifferentNames() {
        Faults faults = Faults.NONE.with(Faults.read("net.slow=64k")).with(Faults.read("rebuild.stall"));

        assertThat(faults.text()).isEqualTo("net.slow=64k, rebuild.stall");
    }

    @ParameterizedTest
    @CsvSource({
        "net.halfopen after 20m for 5m,  PT20M, PT5M",
        "net.slow=64k for 90s,           PT0S,  PT90S",
        "hdd.fail@50% after 2h,          PT2H,  PT0S",
        "rebuild.stall,                  PT0S,  PT0S"
    })
    void readsWhenAFaultComesAndGoes(String text, Duration after, Duration lasting) {
        PlannedFault planned = PlannedFault.read(text);

        assertThat(planned.after()).isEqualTo(after);
        assertThat(planned.lasting().orElse(Duration.ZERO)).isEqualTo(lasting);
        assertThat(planned.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "net.halfopen after | is no fault",
                "net.halfopen since 5m | is no fault",
                "net.halfopen after soon | needs a device time",
                "net.halfopne after 5m | nearest known: net.halfopen"
            })
    void refusesAMistypedTime(String text, String hint) {
        assertThatThrownBy(() -> PlannedFault.read(text)).hasMessageContaining(hint);
    }
}
