package io.nvrguard.simulator.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.concurrent.Future;
import io.nvrguard.simulator.recorder.DiskStatus;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * {@code GET Event/notification/alertStream}: parts of an endless multipart body, in the namespace NVRs use here. The heartbeat is
 * a {@code videoloss} that is {@code inactive}, every ten seconds of device time; a disk that fails is told as {@code diskerror}.
 * At a reboot the connection just drops (recorder-protocol.md §12).
 */
// Writes are not waited for: a client that has gone is no event for a recorder.
@SuppressWarnings("FutureReturnValueIgnored")
final class AlertStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /** Real time between two looks; when device time runs fast, heartbeats come no faster than this. */
    private static final long LOOK_MILLIS = 50;

    private static final String NAMESPACE = "version=\"1.0\" xmlns=\"urn:psialliance-org\"";
    private static final int DISK_EVENT_CHANNEL = 0;
    private static final int HEARTBEAT_CHANNEL = 1;

    private final ChannelHandlerContext ctx;
    private final SimulatedRecorder recorder;
    private final Future<?> looking;
    private Instant nextHeartbeat;
    private Set<Integer> broken = Set.of();

    private AlertStream(ChannelHandlerContext ctx, SimulatedRecorder recorder) {
        this.ctx = ctx;
        this.recorder = recorder;
        nextHeartbeat = recorder.now();
        looking = ctx.executor().scheduleAtFixedRate(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Answers the request; a disk that is broken already is told first. */
    static AlertStream start(ChannelHandlerContext ctx, SimulatedRecorder recorder) {
        HttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        head.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "multipart/mixed; boundary=boundary")
                .set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        String server = recorder.scenario().web().dialect().server();
        if (!server.isEmpty()) {
            head.headers().set(HttpHeaderNames.SERVER, server);
        }
        ctx.writeAndFlush(head);
        return new AlertStream(ctx, recorder);
    }

    void stop() {
        looking.cancel(false);
    }

    private void look() {
        if (!recorder.onAir()) {
            stop();
            ctx.close();
            return;
        }
        Set<Integer> nowBroken = recorder.disks().stream()
                .filter(disk -> disk.status().equals("error"))
                .map(DiskStatus::id)
                .collect(Collectors.toSet());
        List<Integer> news = new ArrayList<>(nowBroken);
        news.removeAll(broken);
        news.forEach(disk -> send(DISK_EVENT_CHANNEL, "diskerror", "active", "HDD " + disk + " error"));
        broken = nowBroken;
        if (!recorder.now().isBefore(nextHeartbeat)) {
            nextHeartbeat = recorder.now().plus(HEARTBEAT);
            send(HEARTBEAT_CHANNEL, "videoloss", "inactive", "videoloss alarm");
        }
    }

    private void send(int channel, String eventType, String eventState, String description) {
        byte[] xml = Xml.document(recorder.scenario().web().dialect(), "EventNotificationAlert", NAMESPACE)
                .text("ipAddress", recorder.address())
                .text("portNo", 80)
                .text("protocol", "HTTP")
                .text("macAddress", recorder.deviceInfo().macAddress())
                .text("channelID", channel == DISK_EVENT_CHANNEL ? "" : channel)
                .text("dateTime", SystemNodes.CLOCK.format(recorder.status().currentDeviceTime()))
                .text("activePostCount", eventState.equals("active") ? 1 : 0)
                .text("eventType", eventType)
                .text("eventState", eventState)
                .text("eventDescription", description)
                .bytes();
        String part = "--boundary\r\nContent-Type: application/xml; charset=\"UTF-8\"\r\nContent-Length: " + xml.length
                + "\r\n\r\n" + new String(xml, StandardCharsets.UTF_8) + "\r\n";
        ctx.writeAndFlush(new DefaultHttpContent(Unpooled.copiedBuffer(part, StandardCharsets.UTF_8)));
    }
}
