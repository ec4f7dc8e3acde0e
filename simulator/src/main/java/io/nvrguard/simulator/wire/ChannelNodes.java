package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.InputChannel;
import io.nvrguard.simulator.recorder.ResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The nodes of connected cameras (recorder-protocol.md §9). A simulated camera is always there: the recorder sees it at once. */
final class ChannelNodes {
    private static final int MAIN_STREAM = 1;
    private static final int SUB_STREAM = 2;
    private static final int THIRD_STREAM = 3;

    private ChannelNodes() {}

    static Reply list(Call call) {
        List<InputChannel> cameras = call.recorder().inputChannels();
        Xml xml = call.list("InputProxyChannelList", cameras.size());
        cameras.forEach(
                camera -> written(xml.item("InputProxyChannel"), call, camera).close());
        return Reply.xml(xml);
    }

    static Reply one(Call call) {
        return camera(call, call.id())
                .map(camera -> Reply.xml(written(call.document("InputProxyChannel"), call, camera)))
                .orElseGet(call::missing);
    }

    private static Optional<InputChannel> camera(Call call, int channel) {
        return call.recorder().inputChannels().stream()
                .filter(camera -> camera.id() == channel)
                .findFirst();
    }

    private static Xml written(Xml xml, Call call, InputChannel camera) {
        xml.text("id", camera.id()).text("name", camera.name());
        descriptor(xml, camera)
                .text("model", "SIMULATED-CAMERA")
                .text("serialNumber", String.format("SIMULATED-CAMERA%04d", camera.id()))
                .text("firmwareVersion", "V5.7.14 build 231028")
                .text("deviceID", "")
                .close();
        return xml.text("enableAnr", false).text("enableTiming", true).text("devIndex", index(call, camera));
    }

    private static UUID index(Call call, InputChannel camera) {
        String seed = call.recorder().scenario().serialNumber() + ":" + camera.id();
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }

    private static Xml descriptor(Xml xml, InputChannel camera) {
        return xml.open("sourceInputPortDescriptor")
                .text("proxyProtocol", "HIKVISION")
                .text("addressingFormatType", "ipaddress")
                .text("ipAddress", camera.ipAddress())
                .text("managePortNo", 8000)
                .text("srcInputPort", 1)
                .text("userName", "admin")
                .text("streamType", "auto");
    }

    static Reply statusList(Call call) {
        List<InputChannel> cameras = call.recorder().inputChannels();
        Xml xml = call.document("InputProxyChannelStatusList");
        cameras.forEach(
                camera -> status(xml.item("InputProxyChannelStatus"), camera).close());
        return Reply.xml(xml);
    }

    static Reply status(Call call) {
        return camera(call, call.id())
                .map(camera -> Reply.xml(status(call.document("InputProxyChannelStatus"), camera)))
                .orElseGet(call::missing);
    }

    private static Xml status(Xml xml, InputChannel camera) {
        xml.text("id", camera.id());
        return descriptor(xml, camera)
                .close()
                .text("online", true)
                .open("streamingProxyChannelIdList")
                .text("streamingProxyChannelId", camera.id() * 100 + MAIN_STREAM)
                .text("streamingProxyChannelId", camera.id() * 100 + SUB_STREAM)
                .close()
                .text("chanDetectResult", "connect");
    }

    static Reply add(Call call) {
        return connect(
                call, call.text("id").filter(id -> id.matches("\\d{1,3}")).map(Integer::parseInt));
    }

    static Reply change(Call call) {
        return camera(call, call.id()).isEmpty() ? call.missing() : connect(call, Optional.of(call.id()));
    }

    private static Reply connect(Call call, Optional<Integer> channel) {
        Optional<String> address = call.text("ipAddress");
        if (channel.isEmpty() || address.isEmpty()) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
        String name = call.text("name").orElse("IPCamera " + channel.get());
        InputChannel camera = new InputChannel(channel.get(), name, address.get());
        return call.answer(call.recorder()
                .program(
                        call.caller(),
                        setup -> setup.connect(camera) ? ResponseStatus.OK : ResponseStatus.BAD_PARAMETERS));
    }

    static Reply remove(Call call) {
        return camera(call, call.id()).isEmpty()
                ? call.missing()
                : call.answer(call.recorder().program(call.caller(), setup -> {
                    setup.disconnect(call.id());
                    return ResponseStatus.OK;
                }));
    }

    /** A camera's main and sub stream; a third one is the item that DVRs and NVRs refuse in different ways (§1). */
    static Reply stream(Call call) {
        int kind = call.id() % 100;
        boolean connected = camera(call, call.id() / 100).isPresent();
        if (connected && kind == THIRD_STREAM) {
            return call.missing();
        }
        if (!connected || (kind != MAIN_STREAM && kind != SUB_STREAM)) {
            return call.answer(ResponseStatus.NOT_SUPPORT);
        }
        return Reply.xml(call.document("StreamingChannel")
                .text("id", call.id())
                .text("channelName", call.id())
                .text("enabled", true)
                .open("Transport")
                .open("ControlProtocolList")
                .open("ControlProtocol")
                .text("streamingTransport", "RTSP")
                .close()
                .close()
                .close()
                .open("Video")
                .text("enabled", true)
                .text("videoInputChannelID", call.id() / 100)
                .text("videoCodecType", "H.265")
                .text("videoResolutionWidth", kind == MAIN_STREAM ? 2560 : 640)
                .text("videoResolutionHeight", kind == MAIN_STREAM ? 1440 : 360));
    }
}
