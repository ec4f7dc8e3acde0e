package io.nvrguard.upgrade;

import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.MacAddress;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderFinder;
import io.nvrguard.recorder.Recorders;
import io.nvrguard.recorder.Sighting;
import io.nvrguard.simulator.recorder.SadpAnswer;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A switch with simulated recorders on it: they are opened and heard without a socket. */
final class SimulatedWire implements Recorders, RecorderFinder {

    private static final int HTTP_PORT = 80;

    /** A login that a recorder refused is not tried on it again, as {@code isapi} keeps it. */
    private final Set<String> refused = new HashSet<>();

    private final List<SimulatedRecorder> recorders = new ArrayList<>();
    private final List<Sighting> strangers = new ArrayList<>();
    private final List<SimulatedDoor> doors = new ArrayList<>();
    private final Map<String, Sighting> heard = new LinkedHashMap<>();
    private boolean carriesSadp = true;

    void plug(SimulatedRecorder recorder) {
        recorders.add(recorder);
    }

    void unplug(SimulatedRecorder recorder) {
        recorders.remove(recorder);
        doors.forEach(SimulatedDoor::close);
    }

    /** Something that answers SADP and nothing else. */
    void plug(Sighting stranger) {
        strangers.add(stranger);
    }

    void unplugStrangers() {
        strangers.clear();
        heard.clear();
    }

    /** Another subnet: no broadcast comes through. */
    void silenceSadp() {
        carriesSadp = false;
    }

    void carrySadp() {
        carriesSadp = true;
    }

    /** The process that held the connections is gone, and with it what it had heard and been refused. */
    void loseProcess() {
        doors.forEach(SimulatedDoor::close);
        doors.clear();
        heard.clear();
        refused.clear();
    }

    @Override
    public Recorder open(RecorderAddress address, Login login) {
        SimulatedDoor door = new SimulatedDoor(this, address, login);
        doors.add(door);
        return door;
    }

    /** Whoever has the address; of two with the same one, the one that was there first. */
    Optional<SimulatedRecorder> at(RecorderAddress address) {
        return recorders.stream()
                .filter(recorder -> recorder.onAir() && recorder.address().equals(address.host()))
                .findFirst()
                .filter(recorder -> address.port() == HTTP_PORT);
    }

    boolean mayTry(SimulatedRecorder recorder, Login login) {
        return !refused.contains(
                recorder.scenario().serialNumber() + login.password().secret());
    }

    void refuse(SimulatedRecorder recorder, Login login) {
        refused.add(recorder.scenario().serialNumber() + login.password().secret());
    }

    @Override
    public void inquire() {
        if (!carriesSadp) {
            return;
        }
        for (SimulatedRecorder recorder : recorders) {
            recorder.sadpAnswer().map(SimulatedWire::sighting).ifPresent(this::hear);
        }
        strangers.forEach(this::hear);
    }

    private void hear(Sighting sighting) {
        heard.put(sighting.serialNumber(), sighting);
    }

    private static Sighting sighting(SadpAnswer answer) {
        return new Sighting(
                answer.device().model(),
                answer.device().serialNumber(),
                Optional.of(new MacAddress(answer.device().macAddress())),
                new RecorderAddress(answer.ipv4Address(), HTTP_PORT),
                Optional.of(answer.activated()),
                Optional.of(answer.device().firmware().text()));
    }

    @Override
    public List<Sighting> heard() {
        return List.copyOf(heard.values());
    }
}
