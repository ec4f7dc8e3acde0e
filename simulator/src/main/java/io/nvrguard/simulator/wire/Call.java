package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.scenario.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request whose small body has arrived; the body is empty where it is no XML. */
record Call(
        SimulatedRecorder recorder,
        String path,
        Map<String, List<String>> query,
        Optional<RequestXml> body,
        Caller caller) {
    Dialect dialect() {
        return recorder.scenario().truth().dialect();
    }

    Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    Xml document(String root) {
        return Xml.document(dialect(), root);
    }

    Reply answer(ResponseStatus status) {
        return Reply.status(status, dialect(), path);
    }
}
