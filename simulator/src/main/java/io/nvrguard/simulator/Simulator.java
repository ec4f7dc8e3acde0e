package io.nvrguard.simulator;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import io.nvrguard.simulator.ssh.SshAcceptor;
import io.nvrguard.simulator.wire.ControlServer;
import io.nvrguard.simulator.wire.HttpAcceptor;
import io.nvrguard.simulator.wire.Listeners;
import io.nvrguard.simulator.wire.PortFollower;
import io.nvrguard.simulator.wire.Protocol;
import io.nvrguard.simulator.wire.RecorderServer;
import io.nvrguard.simulator.wire.SadpResponder;
import io.nvrguard.simulator.wire.Twins;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Simulated recorders on real sockets, from {@link #start} until {@link #close}. */
public final class Simulator implements AutoCloseable {
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final List<RecorderServer> servers = new ArrayList<>();
    private final Listeners http = new Listeners(Protocol.HTTP, HttpAcceptor.over(loops, Protocol.HTTP));
    private final Listeners https = new Listeners(Protocol.HTTPS, HttpAcceptor.over(loops, Protocol.HTTPS));
    private final Listeners ssh = new Listeners(Protocol.SSH, SshAcceptor.sharingHostKeys());
    private boolean servesSsh;
    private Optional<PortFollower> following = Optional.empty();
    private Optional<ControlServer> control = Optional.empty();
    private Optional<SadpResponder> sadp = Optional.empty();

    private Simulator() {}

    /** Device time runs at the scenario's speed. */
    public static Simulator start(Scenario scenario) throws IOException {
        return start(scenario, new FasterTime(InstantSource.system(), scenario.speed()));
    }

    /**
     * Device time is the caller's; the scenario's speed is not used.
     *
     * @throws IOException where a port is taken
     */
    public static Simulator start(Scenario scenario, InstantSource deviceTime) throws IOException {
        Simulator simulator = new Simulator();
        try {
            simulator.open(scenario, deviceTime);
            return simulator;
        } catch (IOException | RuntimeException e) {
            simulator.close();
            throw e;
        }
    }

    private void open(Scenario scenario, InstantSource deviceTime) throws IOException {
        for (RecorderScenario unit : scenario.recorders()) {
            boolean movesAtReset = scenario.sadpPort().isPresent();
            RecorderServer server = new RecorderServer(new SimulatedRecorder(unit, deviceTime, movesAtReset));
            servers.add(server);
            http.place(server, unit.network().httpPort());
            if (unit.truth().ssh().supported()) {
                scenario.sshPort().ifPresent(port -> ssh.place(server, port));
            }
            unit.web().https().ifPresent(own -> https.place(server, own.port()));
        }
        http.open();
        https.open();
        ssh.open();
        servesSsh = scenario.sshPort().isPresent();
        List<RecorderServer> heard = new CopyOnWriteArrayList<>(servers);
        control = Optional.of(ControlServer.open(servers, loops, scenario.controlPort()));
        if (scenario.sadpPort().isPresent()) {
            sadp = Optional.of(
                    SadpResponder.open(heard, loops, scenario.sadpPort().getAsInt()));
        }
        Twins twins = new Twins(List.of(http, https, ssh), heard, deviceTime);
        servers.forEach(twins::follow);
        following = Optional.of(new PortFollower(servers, List.of(http, https, ssh), twins, deviceTime));
    }

    /** The overlay profile that tells the agent how to start a repair here; made up, no real recorder answers it. */
    public static String simulatorOverlay() {
        try (InputStream in = Simulator.class.getResourceAsStream("simulator-overlay.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the simulator's jar lacks simulator-overlay.yaml");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorders in the scenario's order, for tests that want the truth without the wire. */
    public List<SimulatedRecorder> recorders() {
        return servers.stream().map(RecorderServer::recorder).toList();
    }

    /** Where recorder {@code index} is now, {@code 127.0.0.1:41231}; it may move at a full factory default. */
    public String http(int index) {
        return servers.get(index).address(Protocol.HTTP);
    }

    /** The same for HTTPS; empty where the recorder speaks HTTP only. */
    public Optional<String> https(int index) {
        return https(servers.get(index));
    }

    private static Optional<String> https(RecorderServer server) {
        return server.recorder().scenario().web().https().map(own -> server.address(Protocol.HTTPS));
    }

    public String control() {
        return control.orElseThrow().address();
    }

    /** The UDP port of SADP, where the scenario has it. */
    public OptionalInt sadpPort() {
        return sadp.stream().mapToInt(SadpResponder::port).findFirst();
    }

    /** The one JSON line that says where everything is (house.md §8). */
    public String readyLine() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("recorders", servers.stream().map(this::described).toList());
        line.put("control", control());
        sadpPort().ifPresent(port -> line.put("sadp", "127.0.0.1:" + port));
        return JsonMapper.shared().writeValueAsString(line);
    }

    /** Where recorder {@code index} has its SSH while it is switched on; empty where the scenario serves none, or the model has none. */
    public Optional<String> ssh(int index) {
        return ssh(servers.get(index));
    }

    private Optional<String> ssh(RecorderServer server) {
        boolean there = servesSsh && server.recorder().scenario().truth().ssh().supported();
        return there ? Optional.of(server.address(Protocol.SSH)) : Optional.empty();
    }

    private Map<String, Object> described(RecorderServer server) {
        RecorderScenario unit = server.recorder().scenario();
        Map<String, Object> recorder = new LinkedHashMap<>();
        recorder.put("http", server.address(Protocol.HTTP));
        https(server).ifPresent(address -> recorder.put("https", address));
        ssh(server).ifPresent(at -> recorder.put("ssh", at));
        recorder.put("user", unit.login().user());
        recorder.put("password", unit.login().password());
        recorder.put("model", unit.truth().model());
        recorder.put("serialNumber", unit.serialNumber());
        return recorder;
    }

    @Override
    public void close() {
        following.ifPresent(PortFollower::close);
        http.close();
        https.close();
        ssh.close();
        servers.forEach(RecorderServer::hangUp);
        control.ifPresent(ControlServer::close);
        sadp.ifPresent(SadpResponder::close);
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
