package io.nvrguard.simulator.wire;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.fault.RespBomb;
import io.nvrguard.simulator.fault.StatusMode;
import io.nvrguard.simulator.fault.UploadAccept;
import io.nvrguard.simulator.recorder.ResponseStatus;
import java.util.Locale;
import java.util.Optional;

/** Requests of an accepted login that a fault answers before their node is asked, or never. */
final class SpoiltRequests {
    private SpoiltRequests() {}

    /** What the recorder answers instead of asking the node. */
    static Optional<ResponseStatus> refusal(Faults faults, HttpRequest request) {
        String method = request.method().name();
        String path = path(request);
        return faults.find(UploadAccept.class)
                .filter(only ->
                        path.equals(Endpoints.UPDATE_FIRMWARE) && !only.method().equalsIgnoreCase(method))
                .map(only -> ResponseStatus.BAD_XML_CONTENT);
    }

    /** Does the client wait for an answer that never comes? */
    static boolean isUnanswered(Faults faults, HttpRequest request) {
        return path(request).equals("/isapi/system/upgradestatus")
                && faults.find(StatusMode.class).filter(StatusMode::timeout).isPresent();
    }

    /** A hostile answer in place of the true one. */
    static Optional<Reply> bomb(Faults faults, HttpRequest request) {
        return faults.find(RespBomb.class)
                .filter(bomb -> path(request).equals("/isapi/contentmgmt/logsearch"))
                .map(bomb -> bomb.huge() ? Bombs.huge() : Bombs.entities());
    }

    private static String path(HttpRequest request) {
        return new QueryStringDecoder(request.uri()).path().toLowerCase(Locale.ROOT);
    }
}
