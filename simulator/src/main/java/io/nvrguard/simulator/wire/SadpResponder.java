package io.nvrguard.simulator.wire;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.nvrguard.simulator.recorder.SadpAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers SADP inquiries for all recorders of a simulator, by unicast to whoever asked (recorder-protocol.md §11). Listens for the
 * multicast group on every interface that lets it, loopback included, and for inquiries sent straight to its port; answers programs on
 * this machine only.
 */
public final class SadpResponder implements AutoCloseable {
    private static final String GROUP = "239.255.255.250";
    private static final Pattern UUID = Pattern.compile("<Uuid>([0-9A-Za-z{}-]{1,64})</Uuid>");
    private static final Pattern INQUIRY = Pattern.compile("<Types>\\s*inquiry\\s*</Types>");
    private static final DateTimeFormatter BOOT_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final List<RecorderServer> recorders;
    private final NioDatagramChannel channel;

    private SadpResponder(List<RecorderServer> recorders, EventLoopGroup loops, int port) throws IOException {
        this.recorders = recorders;
        ChannelFuture bound = new Bootstrap()
                .group(loops)
                .channelFactory(() -> new NioDatagramChannel(SocketProtocolFamily.INET))
                .option(ChannelOption.SO_REUSEADDR, true)
                .handler(new Inquiries())
                .bind("0.0.0.0", port)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException("UDP port " + port + " for SADP is taken", bound.cause());
        }
        channel = (NioDatagramChannel) bound.channel();
    }

    public static SadpResponder open(List<RecorderServer> recorders, EventLoopGroup loops, int port)
            throws IOException {
        SadpResponder responder = new SadpResponder(recorders, loops, port);
        InetAddress group = InetAddress.getByName(GROUP);
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            responder
                    .channel
                    .joinGroup(new InetSocketAddress(group, 0), network)
                    .awaitUninterruptibly();
        }
        return responder;
    }

    public int port() {
        return channel.localAddress().getPort();
    }

    // Writes and closes are not waited for: a client that has gone is no event for a recorder.
    @SuppressWarnings("FutureReturnValueIgnored")
    private final class Inquiries extends SimpleChannelInboundHandler<DatagramPacket> {
        private final PacedAnswers answers = new PacedAnswers(SadpResponder::answer);

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, DatagramPacket packet) {
            String probe = packet.content().toString(StandardCharsets.UTF_8);
            Matcher uuid = UUID.matcher(probe);
            if (isHere(packet.sender()) && INQUIRY.matcher(probe).find() && uuid.find()) {
                answers.send(ctx, packet.sender(), uuid.group(1), recorders.iterator());
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            ctx.read();
        }
    }

    /** Nobody else could reach a loopback address; other machines' programs are not to list what they can't open. */
    private static boolean isHere(InetSocketAddress sender) {
        try {
            return sender.getAddress().isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(sender.getAddress()) != null;
        } catch (SocketException e) {
            return false;
        }
    }

    private static Optional<byte[]> answer(RecorderServer server, String uuid) {
        return server.recorder().sadpAnswer().map(answer -> probeMatch(answer, server.port(Protocol.HTTP), uuid));
    }

    private static byte[] probeMatch(SadpAnswer answer, int httpPort, String uuid) {
        var device = answer.device();
        return Xml.bare("ProbeMatch")
                .text("Uuid", uuid)
                .text("Types", "inquiry")
                .text("DeviceType", 0)
                .text("DeviceDescription", device.model())
                .text("DeviceSN", device.serialNumber())
                .text("CommandPort", 8000)
                .text("HttpPort", httpPort)
                .text("MAC", device.macAddress().replace(':', '-'))
                .text("IPv4Address", answer.ipv4Address())
                .text("IPv4SubnetMask", "255.0.0.0")
                .text("IPv4Gateway", "0.0.0.0")
                .text("DHCP", false)
                .text("AnalogChannelNum", 0)
                .text("DigitalChannelNum", device.channels())
                .text(
                        "SoftwareVersion",
                        device.firmware().text() + device.firmware().buildText())
                .text("DSPVersion", "V5.0" + device.firmware().buildText())
                .text("BootTime", BOOT_TIME.format(answer.bootTime()))
                .text("Encrypt", false)
                .text("DiskNumber", answer.disks())
                .text("Activated", answer.activated())
                .text("PasswordResetAbility", true)
                .bytes();
    }

    @Override
    public void close() {
        channel.close().awaitUninterruptibly();
    }
}
