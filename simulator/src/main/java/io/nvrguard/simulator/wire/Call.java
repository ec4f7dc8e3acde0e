package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request whose body has arrived.
 *
 * @param cookie the Cookie header, empty where there is none
 */
record Call(
        SimulatedRecorder recorder,
        LoginGate gate,
        String path,
        Map<String, List<String>> query,
        String cookie,
        RequestContent content,
        Caller caller) {
    private static final Pattern NUMBER = Pattern.compile("/(\\d{1,5})(?=/|$)");

    Dialect dialect() {
        return recorder.scenario().web().dialect();
    }

    /** Empty where the body is no XML. */
    Optional<RequestXml> body() {
        return content.xml();
    }

    Optional<String> text(String element) {
        return body().flatMap(xml -> xml.text(element));
    }

    Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The {@code {id}} of the path. */
    int id() {
        Matcher m = NUMBER.matcher(path);
        if (!m.find()) {
            throw new IllegalStateException("no number in " + path);
        }
        return Integer.parseInt(m.group(1));
    }

    Xml document(String root) {
        return Xml.document(dialect(), root);
    }

    Xml list(String root, int items) {
        return Xml.list(dialect(), root, items);
    }

    Reply answer(ResponseStatus status) {
        return Reply.status(status, dialect(), path);
    }

    /** The list has no such item. */
    Reply missing() {
        return answer(
                switch (dialect().missingItem()) {
                    case FORBIDDEN -> ResponseStatus.NOT_SUPPORT;
                    case BAD_REQUEST -> ResponseStatus.NO_SUCH_ITEM;
                });
    }
}
