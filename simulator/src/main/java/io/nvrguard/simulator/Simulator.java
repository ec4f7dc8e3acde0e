package io.nvrguard.simulator;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import io.nvrguard.simulator.wire.ControlServer;
import io.nvrguard.simulator.wire.RecorderServer;
import io.nvrguard.simulator.wire.SadpResponder;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Simulated recorders on real sockets, from {@link #start} until {@link #close}. */
public final class Simulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);

    /** Real time between two looks at whether a recorder's port should be open. */
    private static final long FOLLOW_MILLIS = 20;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final ScheduledExecutorService following = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "simulator-ports");
        thread.setDaemon(true);
        return thread;
    });
    private final List<RecorderServer> servers = new ArrayList<>();
    private Optional<ControlServer> control = Optional.empty();
    private Optional<SadpResponder> sadp = Optional.empty();

    private Future<?> ticking = CompletableFuture.completedFuture("not yet");

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
            RecorderServer server = new RecorderServer(new SimulatedRecorder(unit, deviceTime, movesAtReset), loops);
            servers.add(server);
            server.open();
        }
        control = Optional.of(ControlServer.open(servers, loops, scenario.controlPort()));
        if (scenario.sadpPort().isPresent()) {
            sadp = Optional.of(
                    SadpResponder.open(servers, loops, scenario.sadpPort().getAsInt()));
        }
        ticking = following.scheduleWithFixedDelay(this::follow, FOLLOW_MILLIS, FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void follow() {
        for (RecorderServer server : servers) {
            if (!server.follow()) {
                LOG.debug("{}: port not in line yet", server.address());
            }
        }
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
        return servers.get(index).address();
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
        line.put("recorders", servers.stream().map(Simulator::described).toList());
        line.put("control", control());
        sadpPort().ifPresent(port -> line.put("sadp", "127.0.0.1:" + port));
        return JsonMapper.shared().writeValueAsString(line);
    }

    private static Map<String, Object> described(RecorderServer server) {
        RecorderScenario unit = server.recorder().scenario();
        Map<String, Object> recorder = new LinkedHashMap<>();
        recorder.put("http", server.address());
        recorder.put("user", unit.login().user());
        recorder.put("password", unit.login().password());
        recorder.put("model", unit.truth().model());
        recorder.put("serialNumber", unit.serialNumber());
        return recorder;
    }

    @Override
    public void close() {
        ticking.cancel(false);
        following.shutdownNow();
        servers.forEach(RecorderServer::close);
        control.ifPresent(ControlServer::close);
        sadp.ifPresent(SadpResponder::close);
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
