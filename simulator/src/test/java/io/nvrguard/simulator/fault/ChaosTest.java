package io.nvrguard.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChaosTest {
    @Test
    void drawsTheSameForTheSameSeed() {
        assertThat(new Chaos(42).draw(0)).isEqualTo(new Chaos(42).draw(0));
        assertThat(new Chaos(42).draw(0).text())
                .isNotEqualTo(new Chaos(43).draw(0).text());
        assertThat(new Chaos(42).draw(0).text())
                .isNotEqualTo(new Chaos(42).draw(1).text());
    }

    /** A run can be repeated from its printed seed; only a new fault, or another value of one, may change what a seed means. */
    @Test
    void drawsForSeed42WhatItDrewInEveryOtherRun() {
        assertThat(new Chaos(42).draw(0).text())
                .isEqualTo("clock.jump@rebuild=400d after 130m, backup.empty after 59m, upgrade.nostart after 158m,"
                        + " upload.accept=post after 72m for 19m");
    }

    @Test
    void drawsWhatCanBeWrittenIntoAScenario() {
        for (int seed = 0; seed < 300; seed++) {
            for (PlannedFault planned : new Chaos(seed).draw(0).all()) {
                assertThat(PlannedFault.read(planned.text())).isEqualTo(planned);
            }
        }
    }

    @Test
    void drawsEveryFaultThatIsAnEventSoonerOrLaterAndNoTruthAboutAUnit() {
        Set<String> drawn = new TreeSet<>();
        for (int seed = 0; seed < 1000; seed++) {
            FaultPlan plan = new Chaos(seed).draw(0);
            assertThat(plan.all()).hasSizeBetween(1, 4);
            plan.all().forEach(planned -> drawn.add(planned.fault().name()));
        }

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(Faults.knobs().stream()
                        .filter(knob -> knob.draw().isPresent())
                        .map(Knob::name)
                        .toList())
                .doesNotContain("hw.custom", "hw.class", "hop.enforce", "hop.needreset", "net.twin");
    }

    @Test
    void endsTheFaultsOfTheLineOrNothingBehindThemWouldBeSeen() {
        for (int seed = 0; seed < 300; seed++) {
            assertThat(new Chaos(seed).draw(0).all())
                    .filteredOn(planned -> planned.fault().knob().ofTheLine())
                    .allMatch(planned -> planned.lasting().isPresent());
        }
    }
}
