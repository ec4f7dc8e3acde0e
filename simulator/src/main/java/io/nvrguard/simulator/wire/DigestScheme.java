package io.nvrguard.simulator.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP Digest with {@code qop="auth"}, as recorders speak it (recorder-protocol.md §8). */
enum DigestScheme {
    /** Recorded without an {@code algorithm}, which then means MD5. */
    MD5("MD5", ""),
    SHA_256("SHA-256", ", algorithm=\"SHA-256\"");

    private static final Pattern PARAMETER = Pattern.compile("(\\w+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,]+))");

    private final String algorithm;
    private final String announced;

    DigestScheme(String algorithm, String announced) {
        this.algorithm = algorithm;
        this.announced = announced;
    }

    /** The value of a WWW-Authenticate header; {@code stale} in capitals. */
    String challenge(String realm, String nonce, boolean stale) {
        return "Digest qop=\"auth\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", stale=\""
                + (stale ? "TRUE" : "FALSE") + "\"" + announced;
    }

    /** Is the answer meant for this scheme? */
    boolean isNamedIn(Map<String, String> digest) {
        return digest.getOrDefault("algorithm", "MD5").equalsIgnoreCase(algorithm);
    }

    boolean proves(Map<String, String> digest, String method, String realm, String password) {
        String ha1 = hash(digest.get("username") + ":" + realm + ":" + password);
        String ha2 = hash(method + ":" + digest.get("uri"));
        String middle = digest.containsKey("qop")
                ? digest.get("nc") + ":" + digest.get("cnonce") + ":" + digest.get("qop") + ":"
                : "";
        String expected = hash(ha1 + ":" + digest.get("nonce") + ":" + middle + ha2);
        return expected.equalsIgnoreCase(digest.get("response"));
    }

    /** The parameters of an Authorization header, by lower-case name. */
    static Map<String, String> parameters(String authorization) {
        Map<String, String> parameters = new HashMap<>();
        Matcher m = PARAMETER.matcher(authorization.substring("digest ".length()));
        while (m.find()) {
            parameters.put(m.group(1).toLowerCase(Locale.ROOT), m.group(2) == null ? m.group(3) : m.group(2));
        }
        return parameters;
    }

    /** In lower-case hex. */
    String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
