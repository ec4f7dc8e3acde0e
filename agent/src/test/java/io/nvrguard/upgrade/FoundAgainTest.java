package io.nvrguard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.recorder.MacAddress;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.Sighting;
import io.nvrguard.simulator.recorder.ResetMode;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The factory default and what may sit at the addresses afterwards: strangers, twins, silence, the wrong password. */
class FoundAgainTest extends FaultyBench {

    @ParameterizedTest
    @CsvSource({"log.wipe@reset", "log.wipe@reset=off"})
    void theLogMayBeWipedAtTheDefaultOrNot(String fault) throws Exception { // F18, F19: the clock stands in 1970 then
        JobInVirtualTime job = unit(BEFORE_DEFAULT).with(fault).job(profiles, "4.50.00");

        job.finishes();

        assertThat(job.condition().deviceTime().getYear()).isEqualTo(1970);
    }

    @Test
    void anotherUnitAtTheDefaultAddressIsNeverTouched() throws Exception { // F17
        Workbench bench = unit(BEFORE_DEFAULT);
        SimulatedRecorder other = bench.neighbour("1620170101AARR000000009WCVU", Workbench.DEFAULT_ADDRESS);
        other.factoryReset(ResetMode.FULL);
        JobInVirtualTime job = bench.job(profiles, "4.50.00");
        bench.wire().unplug(bench.recorder());
        bench.wire().plug(other);
        bench.wire().plug(bench.recorder());

        says(job.halts(), Halt.Kind.REFUSED, "000000009WCVU", "Disconnect the other unit");
        assertThat(other.condition().activated()).isFalse();
        assertThat(other.condition().uploadBytes()).isZero();
        assertThat(other.condition().failedLogins()).isZero();

        bench.wire().unplug(other);
        job.resume().finishes();
    }

    @Test
    void aUnitThatCameToTheAddressWhileNobodyLookedIsNotActivated() throws Exception {
        Workbench bench = unit(BEFORE_DEFAULT);
        JobInVirtualTime job = bench.job(profiles, "4.50.00");
        job.runUntil(finishes(Step.FIND_AGAIN));
        SimulatedRecorder other = bench.neighbour("1620170101AARR000000009WCVU", Workbench.DEFAULT_ADDRESS);
        other.factoryReset(ResetMode.FULL);
        bench.wire().unplug(bench.recorder());
        bench.wire().plug(other);

        job.pass(Duration.ofHours(1));
        Halt halt = job.resume().halts();

        says(halt, Halt.Kind.OUT_OF_REACH, "no recorder with serial", "nvrguard resume job");
        assertThat(other.condition().activated()).isFalse();
    }

    @Test
    void theSameSerialWithAnotherMacIsRefused() throws Exception {
        Workbench bench = unit(BEFORE_DEFAULT);
        JobInVirtualTime job = bench.job(profiles, "4.50.00");
        job.runUntil(finishes(Step.FACTORY_DEFAULT));
        bench.wire()
                .plug(new Sighting(
                        "DS-7716NI-I4",
                        bench.recorder().scenario().serialNumber(),
                        Optional.of(new MacAddress("02:00:00:00:00:01")),
                        Workbench.DEFAULT_ADDRESS,
                        Optional.of(false),
                        Optional.empty()));

        says(job.halts(), Halt.Kind.REFUSED, "02:00:00:00:00:01", "Disconnect the other unit");
        assertThat(job.condition().activated()).isFalse();

        bench.wire().unplugStrangers();
        job.resume().finishes();
    }

    @Test
    void withSadpSilentTheUnitIsFoundWhereItWas() throws Exception {
        Workbench bench = new Workbench(Workbench.unit(BEFORE_DEFAULT), store, false);
        used = Optional.of(bench);
        bench.wire().silenceSadp();

        bench.job(profiles, "4.50.00").finishes();
    }

    @Test
    void aUnitThatMovedOutOfHearingIsFoundAfterThePersonMovedToo() throws Exception { // F16
        Workbench bench = unit(BEFORE_DEFAULT);
        JobInVirtualTime job = bench.job(profiles, "4.50.00");
        bench.wire().silenceSadp();

        says(job.halts(), Halt.Kind.OUT_OF_REACH, "was heard after its factory default", "192.168.1.10");

        bench.wire().carrySadp();
        job.resume().finishes();
        assertThat(job.condition().factoryDefaults()).isEqualTo(1);
    }

    @Test
    void aNewPasswordTheRecorderDoesNotTakeCanBeReplaced() throws Exception {
        Workbench bench = unit(BEFORE_DEFAULT);
        JobInVirtualTime job = bench.job(profiles, "4.50.00").with(new Logins(bench.login(), new Password("short")));

        says(job.halts(), Halt.Kind.PERSON_NEEDED, "did not take the new password", "--new-password-file");

        job.with(new Logins(bench.login(), new Password("Better2026"))).resume().finishes();
    }

    @Test
    void anotherPasswordThanTheOneItWasActivatedWithIsTriedOnce() throws Exception {
        Workbench bench = unit(BEFORE_DEFAULT);
        Logins right = new Logins(bench.login(), new Password("Better2026"));
        JobInVirtualTime job = bench.job(profiles, "4.50.00").with(right);
        job.runUntil(finishes(Step.ACTIVATE));
        job.with(Logins.same(bench.login()));

        says(job.resume().halts(), Halt.Kind.OUT_OF_REACH, "refuses user", "Find the right password");
        assertThat(job.condition().failedLogins()).isEqualTo(1);

        job.with(right).resume().finishes();
    }
}
