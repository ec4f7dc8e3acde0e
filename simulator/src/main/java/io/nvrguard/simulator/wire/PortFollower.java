package io.nvrguard.simulator.wire;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps ports and connections in line with the recorders: looks at those that were stirred, and at each whose next appointment is
 * due. Recorders with nothing to do cost nothing.
 */
public final class PortFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PortFollower.class);

    /** Real time between two looks at the device time; a hand-driven clock does not say when it moves. */
    private static final long LOOK_MILLIS = 20;

    private static final long PATIENCE_SECONDS = 5;

    private record Due(Instant at, RecorderServer server) {}

    private final InstantSource deviceTime;
    private final List<Listeners> ports;
    private final Twins twins;
    private final Set<RecorderServer> stirred = ConcurrentHashMap.newKeySet();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final Map<RecorderServer, Instant> next = new HashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "simulator-ports");
        thread.setDaemon(true);
        return thread;
    });

    private final Future<?> looks;

    /** @param ports in which each of the servers has its place */
    public PortFollower(List<RecorderServer> servers, List<Listeners> ports, Twins twins, InstantSource deviceTime) {
        this.twins = twins;
        this.deviceTime = deviceTime;
        this.ports = List.copyOf(ports);
        servers.forEach(server -> server.recorder().whenStirred(() -> stirred.add(server)));
        looks = looking.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            rouse(deviceTime.instant());
            for (RecorderServer server : List.copyOf(stirred)) {
                stirred.remove(server);
                follow(server);
            }
        } catch (RuntimeException e) {
            LOG.warn("a port is no longer in line with its recorder", e);
        }
    }

    private void rouse(Instant now) {
        for (Due first = due.peek(); first != null && !first.at().isAfter(now); first = due.peek()) {
            due.remove();
            if (next.remove(first.server(), first.at())) {
                stirred.add(first.server());
            }
        }
    }

    private void follow(RecorderServer server) {
        server.hangUpIfSilent();
        twins.follow(server);
        for (Listeners protocol : ports) {
            if (!protocol.follow(server)) {
                LOG.debug("{}: port not in line yet", server.recorder().address());
                stirred.add(server);
            }
        }
        server.recorder().next().ifPresent(at -> {
            if (!at.equals(next.put(server, at))) {
                due.add(new Due(at, server));
            }
        });
    }

    @Override
    public void close() {
        looks.cancel(false);
        looking.shutdown();
        try {
            looking.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
