package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.ResponseStatus;
import java.util.Optional;

/** The nodes of an inactive unit: is it active, make it active (recorder-protocol.md §3.2, §3.3). */
final class ActivationNodes {
    private ActivationNodes() {}

    static Reply activateStatus(Call call) {
        return Reply.xml(call.document("ActivateStatus")
                .text("Activated", call.recorder().activated()));
    }

    static Reply challenge(Call call) {
        if (call.recorder().activated()) {
            return call.answer(ResponseStatus.HAS_ACTIVATED);
        }
        return call.text("key")
                .flatMap(call.gate().exchange()::challenge)
                .map(key -> Reply.xml(call.document("Challenge").text("key", key)))
                .orElseGet(() -> call.answer(ResponseStatus.BAD_XML_CONTENT));
    }

    static Reply activate(Call call) {
        if (call.recorder().activated()) {
            return call.answer(ResponseStatus.HAS_ACTIVATED);
        }
        Optional<String> password = call.text("password").flatMap(call.gate().exchange()::password);
        return call.answer(password.map(call.recorder()::activate).orElse(ResponseStatus.BAD_PARAMETERS));
    }
}
