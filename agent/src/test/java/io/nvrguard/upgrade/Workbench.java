package io.nvrguard.upgrade;

import io.nvrguard.files.FirmwareFile;
import io.nvrguard.files.FirmwareStore;
import io.nvrguard.files.StoredFile;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.guard.Guard;
import io.nvrguard.guard.GuardRules;
import io.nvrguard.guard.Offer;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.Credentials;
import io.nvrguard.simulator.scenario.DiskSize;
import io.nvrguard.simulator.scenario.Network;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A simulated recorder on a wire of its own, an installer's firmware store and a clock: all that a job touches. */
final class Workbench {

    static final RecorderAddress ADDRESS = RecorderAddress.of("192.0.2.10");
    static final RecorderAddress DEFAULT_ADDRESS = RecorderAddress.of("192.168.1.64");
    static final Network NETWORK = new Network(ADDRESS.host(), 80, DEFAULT_ADDRESS.host());

    private final ManualClock clock = new ManualClock();
    private final SimulatedWire wire = new SimulatedWire();
    private final SimulatedRecorder recorder;
    private final FirmwareStore store;

    /** A healthy I-series unit with 2 TB in two disks; less disk, less to wait for, the same steps. */
    static RecorderScenario unit(String running) {
        return RecorderScenario.of("DS-7716NI-I4")
                .withRunning(io.nvrguard.simulator.firmware.FirmwareVersion.of(running))
                .withDisks(List.of(DiskSize.of("1TB"), DiskSize.of("1TB")))
                .withNetwork(NETWORK);
    }

    Workbench(RecorderScenario unit, FirmwareStore store) {
        this(unit, store, true);
    }

    /** @param movesAtReset whether the factory default takes the unit to its default address */
    Workbench(RecorderScenario unit, FirmwareStore store, boolean movesAtReset) {
        this.store = store;
        recorder = new SimulatedRecorder(unit, clock, movesAtReset);
        wire.plug(recorder);
    }

    /** Another recorder of the same model on the same wire. */
    SimulatedRecorder neighbour(String serialTail, RecorderAddress address) {
        RecorderScenario other = recorder.scenario()
                .withSerialNumber("DS-7716NI-I4" + serialTail)
                .withNetwork(new Network(address.host(), 80, DEFAULT_ADDRESS.host()));
        return new SimulatedRecorder(other, clock, true);
    }

    Workbench with(String fault) {
        recorder.setFault(Faults.read(fault));
        return this;
    }

    ManualClock clock() {
        return clock;
    }

    SimulatedWire wire() {
        return wire;
    }

    SimulatedRecorder recorder() {
        return recorder;
    }

    Login login() {
        Credentials known = recorder.scenario().login();
        return new Login(known.user(), new Password(known.password()));
    }

    JobInVirtualTime job(ProfilePack profiles, String wanted) throws Exception {
        return new JobInVirtualTime(this, profiles, store, plan(profiles, FirmwareVersion.of(wanted)));
    }

    UpgradePlan plan(ProfilePack profiles, FirmwareVersion wanted) throws Exception {
        try (Recorder door = wire.open(ADDRESS, login())) {
            Survey survey = Survey.of(door);
            Proposal proposal =
                    Proposals.propose(profiles, new Guard(GuardRules.all()), survey, wanted, stock(), clock.instant());
            Outline outline = Planner.outline(
                    proposal.profile().orElseThrow(), survey.identity(), proposal.route(), survey.storage());
            return Planner.plan(outline, proposal.clearances(Map.of()).orElseThrow(), ADDRESS);
        }
    }

    private Stock stock() throws Exception {
        List<Offer> offers = new ArrayList<>();
        for (StoredFile stored : store.all()) {
            offers.add(FirmwareStore.offer(FirmwareFile.read(stored.path())));
        }
        return new Stock(offers, store.origins());
    }
}
