package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.fault.NetTwin;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.Network;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The strangers of {@code net.twin}: as long as a recorder has this fault, another one of its model has its default address. Both
 * say so over SADP; whoever connects there gets the stranger.
 *
 * <p>Not for several threads; only who keeps the ports in line calls it.
 */
public final class Twins {
    private static final Pattern LAST_DIGIT = Pattern.compile("(\\d)(\\D*)$");

    private final List<Listeners> ports;
    private final List<RecorderServer> heard;
    private final InstantSource deviceTime;
    private final Map<RecorderServer, RecorderServer> twins = new HashMap<>();

    /**
     * @param ports where twins answer
     * @param heard the recorders that SADP tells of; twins come and go there, so others may read it meanwhile
     */
    public Twins(List<Listeners> ports, List<RecorderServer> heard, InstantSource deviceTime) {
        this.ports = List.copyOf(ports);
        this.heard = heard;
        this.deviceTime = deviceTime;
    }

    /** Brings or sends away this recorder's twin. */
    public void follow(RecorderServer server) {
        boolean wanted = server.recorder().faults().has(NetTwin.class);
        RecorderServer twin = twins.get(server);
        if (wanted && twin == null) {
            arrive(server);
        } else if (!wanted && twin != null) {
            twins.remove(server);
            heard.remove(twin);
            ports.forEach(port -> port.letBack(server, twin));
            twin.hangUp();
        }
    }

    private void arrive(RecorderServer server) {
        RecorderServer twin = new RecorderServer(
                new SimulatedRecorder(stranger(server.recorder().scenario()), deviceTime, false));
        twins.put(server, twin);
        ports.forEach(port -> port.putBefore(server, twin));
        heard.add(twin);
    }

    private static RecorderScenario stranger(RecorderScenario unit) {
        String address = unit.network().defaultAddress();
        return unit.withoutFaults()
                .withSerialNumber(another(unit.serialNumber()))
                .withNetwork(new Network(address, unit.network().httpPort(), address));
    }

    /** Differs in its last digit, so the MAC made of it differs too. */
    private static String another(String serialNumber) {
        Matcher m = LAST_DIGIT.matcher(serialNumber);
        return m.find() ? m.replaceFirst((Integer.parseInt(m.group(1)) + 5) % 10 + m.group(2)) : serialNumber + "5";
    }
}
