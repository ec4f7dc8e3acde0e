package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.recorder.LoginAnswer;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.scenario.Authentication.SessionLogin;
import io.nvrguard.simulator.scenario.Dialect;

/** The nodes that say whether a login is right, and the web page's own login (recorder-protocol.md §8). */
final class LoginNodes {
    private LoginNodes() {}

    static Reply userCheck(Call call) {
        return Reply.xml(accepted(Xml.bare(call.dialect(), "userCheck")));
    }

    private static Xml accepted(Xml xml) {
        return xml.text("statusValue", 200)
                .text("statusString", "OK")
                .text("isDefaultPassword", false)
                .text("isRiskPassword", false)
                .text("isActivated", true);
    }

    /** The only 401 of Digest that says how many tries are left. */
    static Reply userCheckRefused(LoginAnswer login, Dialect dialect) {
        return Reply.xml(401, refused(Xml.bare(dialect, "userCheck"), login));
    }

    private static Xml refused(Xml xml, LoginAnswer login) {
        return xml.text("statusValue", 401)
                .text("statusString", "Unauthorized")
                .text("lockStatus", login.locked() ? "lock" : "unlock")
                .text("unlockTime", login.unlockTime().toSeconds())
                .text("retryLoginTime", login.retryLoginTime());
    }

    static Reply capabilities(Call call) {
        if (way(call) == SessionLogin.NONE) {
            return call.answer(ResponseStatus.NOT_SUPPORT);
        }
        if (!call.recorder().activated()) {
            return call.answer(ResponseStatus.NOT_ACTIVATED);
        }
        WebSessions.Challenge given =
                call.gate().sessions().challenge(call.parameter("username").orElse(""));
        Xml xml = call.document("SessionLoginCap")
                .text("sessionID", given.sessionId())
                .text("challenge", given.challenge())
                .text("iterations", WebSessions.ITERATIONS);
        if (way(call) == SessionLogin.IRREVERSIBLE) {
            xml.text("isIrreversible", true).text("salt", given.salt());
        }
        return Reply.xml(xml.text("sessionIDVersion", 2)
                .text("isSessionIDValidLongTerm", "opt=\"true,false\"", false)
                .text("isSupportSessionTag", false));
    }

    private static SessionLogin way(Call call) {
        return call.recorder().scenario().web().auth().sessionLogin();
    }

    static Reply login(Call call) {
        if (way(call) == SessionLogin.NONE) {
            return call.answer(ResponseStatus.NOT_SUPPORT);
        }
        String user = call.text("userName").orElse("");
        String session = call.text("sessionID").orElse("");
        boolean longTerm = call.text("isSessionIDValidLongTerm").orElse("").equals("true");
        LoginAnswer login =
                call.gate().sessions().login(user, call.text("password").orElse(""), session, longTerm);
        if (!login.accepted()) {
            return Reply.xml(401, refused(call.document("SessionLogin"), login));
        }
        call.recorder().loggedIn(new Caller(user, call.caller().ipAddress()));
        return Reply.xml(accepted(call.document("SessionLogin")).text("sessionID", session))
                .withCookie(call.gate().sessions().setCookie(session));
    }

    /** Whoever got here with a cookie has been heard; nothing else is needed to keep a session. */
    static Reply heartbeat(Call call) {
        return call.answer(way(call) == SessionLogin.NONE ? ResponseStatus.NOT_SUPPORT : ResponseStatus.OK);
    }

    static Reply logout(Call call) {
        if (way(call) == SessionLogin.NONE) {
            return call.answer(ResponseStatus.NOT_SUPPORT);
        }
        call.gate().sessions().logout(call.cookie());
        call.recorder().loggedOut(call.caller());
        return call.answer(ResponseStatus.OK);
    }
}
