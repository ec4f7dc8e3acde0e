package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.LoginAnswer;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP Digest as recorders speak it: MD5, {@code qop="auth"}, a nonce of 48 digits, {@code stale} in capitals
 * (recorder-protocol.md §8). A right answer to a nonce that has had its day is stale and no failed login.
 */
final class DigestGate {
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,]+))");
    private static final int NONCES_KEPT = 1_000;

    private final SimulatedRecorder recorder;
    private final String realm;
    private final Map<String, Integer> uses = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > NONCES_KEPT;
        }
    };
    private int boot;
    private long given;

    DigestGate(SimulatedRecorder recorder) {
        this.recorder = recorder;
        realm = String.format(
                "IP Camera(%05d)",
                Math.floorMod(recorder.scenario().serialNumber().hashCode(), 100_000));
    }

    /** What a request's Authorization header is worth. */
    enum Verdict {
        ACCEPTED,
        /** Accepted, and the first request with this nonce. */
        LOGGED_IN,
        STALE,
        NOT_OFFERED,
        REFUSED
    }

    synchronized Verdict check(String authorization, String method, String target) {
        forgetAtReboot();
        if (!authorization.toLowerCase(Locale.ROOT).startsWith("digest ")) {
            return Verdict.NOT_OFFERED;
        }
        Map<String, String> digest = parameters(authorization);
        LoginAnswer login = recorder.login(
                digest.getOrDefault("username", ""), password -> proves(digest, method, target, password));
        if (!login.accepted()) {
            return Verdict.REFUSED;
        }
        return use(digest.getOrDefault("nonce", ""));
    }

    private Verdict use(String nonce) {
        Integer before = uses.get(nonce);
        if (before == null || before >= recorder.faults().nonceUses().orElse(Integer.MAX_VALUE)) {
            return Verdict.STALE;
        }
        uses.put(nonce, before + 1);
        return before == 0 ? Verdict.LOGGED_IN : Verdict.ACCEPTED;
    }

    /** The value of a WWW-Authenticate header with a fresh nonce. */
    synchronized String challenge(boolean stale) {
        forgetAtReboot();
        String nonce = hash("SHA-256", recorder.scenario().serialNumber() + boot + ":" + given++)
                .substring(0, 48);
        uses.put(nonce, 0);
        return "Digest qop=\"auth\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", stale=\""
                + (stale ? "TRUE" : "FALSE") + "\"";
    }

    private void forgetAtReboot() {
        if (recorder.boots() != boot) {
            boot = recorder.boots();
            uses.clear();
        }
    }

    private boolean proves(Map<String, String> digest, String method, String target, String password) {
        if (!realm.equals(digest.get("realm")) || !target.equals(digest.get("uri"))) {
            return false;
        }
        String ha1 = hash("MD5", digest.get("username") + ":" + realm + ":" + password);
        String ha2 = hash("MD5", method + ":" + target);
        String middle = digest.containsKey("qop")
                ? digest.get("nc") + ":" + digest.get("cnonce") + ":" + digest.get("qop") + ":"
                : "";
        String expected = hash("MD5", ha1 + ":" + digest.get("nonce") + ":" + middle + ha2);
        return expected.equalsIgnoreCase(digest.get("response"));
    }

    private static Map<String, String> parameters(String authorization) {
        Map<String, String> parameters = new HashMap<>();
        Matcher m = PARAMETER.matcher(authorization.substring("digest ".length()));
        while (m.find()) {
            parameters.put(m.group(1).toLowerCase(Locale.ROOT), m.group(2) == null ? m.group(3) : m.group(2));
        }
        return parameters;
    }

    private static String hash(String algorithm, String text) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
