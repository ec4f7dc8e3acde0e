package io.nvrguard.simulator.wire;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody asks of the control port.
 *
 * @param path decoded
 * @param parameters of the address and of a form's body, the body's first
 * @param fromBrowser it wants a page, not JSON
 */
record ControlRequest(String method, String path, Map<String, List<String>> parameters, boolean fromBrowser) {
    static ControlRequest of(FullHttpRequest request) {
        QueryStringDecoder target = new QueryStringDecoder(request.uri());
        Map<String, List<String>> parameters = new HashMap<>(target.parameters());
        if (request.headers()
                .contains(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_X_WWW_FORM_URLENCODED, true)) {
            String form = request.content().toString(StandardCharsets.UTF_8);
            parameters.putAll(new QueryStringDecoder(form, false).parameters());
        }
        String accept = request.headers().get(HttpHeaderNames.ACCEPT, "");
        return new ControlRequest(request.method().name(), target.path(), parameters, accept.contains("text/html"));
    }

    /** Empty where it is not there. */
    String parameter(String name) {
        return parameters.getOrDefault(name, List.of("")).get(0).strip();
    }

    /** {@code POST power/cut}: the method and what follows the recorder in the path. */
    String order(String afterRecorder) {
        return method + " " + afterRecorder;
    }
}
