package io.nvrguard.simulator.scenario;

import io.nvrguard.simulator.capture.Recording;
import io.nvrguard.simulator.fault.Fault;
import io.nvrguard.simulator.fault.FaultPlan;
import io.nvrguard.simulator.fault.PlannedFault;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * One recorder to be simulated: a model's truth, and what this unit has instead.
 *
 * @param zone the recorder's own; the vendor's default is CST-8, so its clock is not UTC and its log's {@code Z} is false
 * @param recording answers that stand for the web server's own; then nothing is known of the hardware, and no order is taken
 * @param sshOn SSH is switched on when it starts; as it left the factory it is off
 */
public record RecorderScenario(
        ModelTruth truth,
        String serialNumber,
        Hardware hardware,
        FirmwareVersion running,
        List<DiskSize> disks,
        Credentials login,
        Network network,
        ZoneOffset zone,
        WebServer web,
        boolean sshOn,
        FaultPlan faults,
        Optional<Recording> recording) {
    /** The password of every simulated recorder that is not given another one. */
    public static final Credentials DEFAULT_LOGIN = new Credentials("admin", "Simulated1");

    public RecorderScenario {
        disks = List.copyOf(disks);
        if (sshOn && !truth.ssh().supported()) {
            throw new IllegalArgumentException(truth.model() + " has no SSH to switch on");
        }
        if (disks.size() > 16) {
            throw new IllegalArgumentException("a recorder has at most 16 disks, not " + disks.size());
        }
    }

    /** A healthy unit of a bundled model. */
    public static RecorderScenario of(String model) {
        return of(ModelTruth.of(model));
    }

    public static RecorderScenario of(ModelTruth truth) {
        return new RecorderScenario(
                truth,
                truth.model() + truth.serialTail(),
                truth.hardware(),
                truth.running(),
                truth.disks(),
                DEFAULT_LOGIN,
                Network.LOOPBACK,
                ZoneOffset.ofHours(8),
                WebServer.of(truth.dialect()),
                false,
                FaultPlan.NONE,
                Optional.empty());
    }

    /**
     * A unit of which only its recorded answers are known.
     *
     * @throws IllegalArgumentException where they do not say which model and version it was
     */
    public static RecorderScenario of(Recording recording) {
        RecorderScenario unit = of(ModelTruth.of(recording)).withSerialNumber(recording.serialNumber());
        return new RecorderScenario(
                unit.truth,
                unit.serialNumber,
                unit.hardware,
                unit.running,
                unit.disks,
                unit.login,
                unit.network,
                unit.zone,
                unit.web,
                unit.sshOn,
                unit.faults,
                Optional.of(recording));
    }

    public RecorderScenario withSerialNumber(String other) {
        return new RecorderScenario(
                truth, other, hardware, running, disks, login, network, zone, web, sshOn, faults, recording);
    }

    public RecorderScenario withHardware(Hardware other) {
        return new RecorderScenario(
                truth, serialNumber, other, running, disks, login, network, zone, web, sshOn, faults, recording);
    }

    public RecorderScenario withRunning(FirmwareVersion other) {
        return new RecorderScenario(
                truth, serialNumber, hardware, other, disks, login, network, zone, web, sshOn, faults, recording);
    }

    public RecorderScenario withDisks(List<DiskSize> others) {
        return new RecorderScenario(
                truth, serialNumber, hardware, running, others, login, network, zone, web, sshOn, faults, recording);
    }

    public RecorderScenario withLogin(Credentials other) {
        return new RecorderScenario(
                truth, serialNumber, hardware, running, disks, other, network, zone, web, sshOn, faults, recording);
    }

    public RecorderScenario withNetwork(Network other) {
        return new RecorderScenario(
                truth, serialNumber, hardware, running, disks, login, other, zone, web, sshOn, faults, recording);
    }

    public RecorderScenario withZone(ZoneOffset other) {
        return new RecorderScenario(
                truth, serialNumber, hardware, running, disks, login, network, other, web, sshOn, faults, recording);
    }

    public RecorderScenario withWeb(WebServer other) {
        return new RecorderScenario(
                truth, serialNumber, hardware, running, disks, login, network, zone, other, sshOn, faults, recording);
    }

    public RecorderScenario withSsh(boolean on) {
        return new RecorderScenario(
                truth, serialNumber, hardware, running, disks, login, network, zone, web, on, faults, recording);
    }

    /** With a fault that is there from the start. */
    public RecorderScenario withFault(Fault fault) {
        return withFault(PlannedFault.now(fault));
    }

    public RecorderScenario withFault(PlannedFault fault) {
        return new RecorderScenario(
                truth,
                serialNumber,
                hardware,
                running,
                disks,
                login,
                network,
                zone,
                web,
                sshOn,
                faults.with(fault),
                recording);
    }

    public RecorderScenario withoutFaults() {
        return new RecorderScenario(
                truth,
                serialNumber,
                hardware,
                running,
                disks,
                login,
                network,
                zone,
                web,
                sshOn,
                FaultPlan.NONE,
                recording);
    }

    /** Fatal images kill this unit with this likelihood only, 0..1; the vendor says "likely" and "high chance". */
    public RecorderScenario withLikelihood(double likelihood) {
        return new RecorderScenario(
                truth.withLikelihood(likelihood),
                serialNumber,
                hardware,
                running,
                disks,
                login,
                network,
                zone,
                web,
                sshOn,
                faults,
                recording);
    }
}
