package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.LoginAnswer;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The nodes around the account: is it active, make it active, is my password right (recorder-protocol.md §3.2, §3.3, §8). */
final class ActivationNodes {
    /** Of the recorders that somebody began to activate. */
    private final Map<SimulatedRecorder, ActivationExchange> exchanges = new ConcurrentHashMap<>();

    private ActivationExchange exchange(Call call) {
        return exchanges.computeIfAbsent(
                call.recorder(),
                recorder -> new ActivationExchange(recorder.scenario().serialNumber()));
    }

    Reply activateStatus(Call call) {
        return Reply.xml(call.document("ActivateStatus")
                .text("Activated", call.recorder().activated()));
    }

    Reply challenge(Call call) {
        if (call.recorder().activated()) {
            return call.answer(ResponseStatus.HAS_ACTIVATED);
        }
        return call.body()
                .flatMap(xml -> xml.text("key"))
                .flatMap(exchange(call)::challenge)
                .map(key -> Reply.xml(call.document("Challenge").text("key", key)))
                .orElseGet(() -> call.answer(ResponseStatus.BAD_XML_CONTENT));
    }

    Reply activate(Call call) {
        if (call.recorder().activated()) {
            return call.answer(ResponseStatus.HAS_ACTIVATED);
        }
        Optional<String> password =
                call.body().flatMap(xml -> xml.text("password")).flatMap(exchange(call)::password);
        return call.answer(password.map(call.recorder()::activate).orElse(ResponseStatus.BAD_PARAMETERS));
    }

    Reply userCheck(Call call) {
        return Reply.xml(Xml.bare("userCheck")
                .text("statusValue", 200)
                .text("statusString", "OK")
                .text("isDefaultPassword", false)
                .text("isRiskPassword", false)
                .text("isActivated", true));
    }

    /** The only 401 that says how many tries are left. */
    static Reply userCheckRefused(LoginAnswer login) {
        Xml document = Xml.bare("userCheck")
                .text("statusValue", 401)
                .text("statusString", "Unauthorized")
                .text("lockStatus", login.locked() ? "lock" : "unlock")
                .text("unlockTime", login.unlockTime().toSeconds())
                .text("retryLoginTime", login.retryLoginTime());
        return new Reply(401, "application/xml", document.bytes());
    }
}
