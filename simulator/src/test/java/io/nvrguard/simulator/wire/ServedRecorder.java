package io.nvrguard.simulator.wire;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.nvrguard.simulator.firmware.SyntheticFirmware;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** One recorder on a real socket whose device time a test moves by hand; the port follows when it is told to. */
final class ServedRecorder implements InstantSource, AutoCloseable {
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private volatile Instant now = Instant.parse("2026-03-01T00:00:00Z");
    final SimulatedRecorder recorder;
    final RecorderServer server;
    private final Listeners http;
    final DigestClient client;

    ServedRecorder(RecorderScenario unit) throws IOException {
        recorder = new SimulatedRecorder(unit, this, true);
        server = new RecorderServer(recorder);
        http = new Listeners(Protocol.HTTP, HttpAcceptor.over(loops, Protocol.HTTP));
        http.place(server, unit.network().httpPort());
        http.open();
        client = new DigestClient(address(), unit.login().password());
    }

    @Override
    public Instant instant() {
        return now;
    }

    void minutes(long minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        server.hangUpIfSilent();
        while (!http.follow(server)) {
            Thread.onSpinWait();
        }
    }

    /** Through the wire, as a client does it. */
    void upload(String zipName) throws Exception {
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        SyntheticFirmware.named(zipName).withSizeBytes(500_000).writeImage(image);
        String answer = client.call(
                        "PUT", "/ISAPI/System/updateFirmware", BodyPublishers.ofByteArray(image.toByteArray()))
                .body();
        if (!answer.contains("<statusString>OK<")) {
            throw new AssertionError(answer);
        }
    }

    String address() {
        return server.address(Protocol.HTTP);
    }

    @Override
    public void close() {
        http.close();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
