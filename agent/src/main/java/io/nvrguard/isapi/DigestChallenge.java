package io.nvrguard.isapi;

import io.nvrguard.recorder.Login;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One Digest challenge and how it is answered: RFC 7616, and RFC 2069 where a recorder offers no {@code qop}. User and
 * password are taken as UTF-8, the only charset the RFC lets a server name.
 *
 * @param opaque sent back as it came; empty: none was given
 * @param withQop answered with {@code qop=auth}; a challenge that only offers {@code auth-int} is not taken up
 * @param stale the nonce was too old, the login itself was right
 * @param hashedUser the user name goes over the wire as a hash (RFC 7616 §3.4.4)
 */
record DigestChallenge(
        Algorithm algorithm,
        String realm,
        String nonce,
        Optional<String> opaque,
        boolean withQop,
        boolean stale,
        boolean hashedUser) {

    /** Weakest first; the name is the one of the header. The session variants are not offered by recorders. */
    enum Algorithm {
        MD5("MD5", "MD5"),
        SHA_256("SHA-256", "SHA-256"),
        SHA_512_256("SHA-512-256", "SHA-512/256");

        private final String header;
        private final String jdk;

        Algorithm(String header, String jdk) {
            this.header = header;
            this.jdk = jdk;
        }

        private static Optional<Algorithm> of(String header) {
            return Arrays.stream(values())
                    .filter(one -> one.header.equalsIgnoreCase(header))
                    .findFirst();
        }

        private String hash(String text) {
            try {
                byte[] digest = MessageDigest.getInstance(jdk).digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(jdk + " belongs to every JDK", e);
            }
        }
    }

    /** The strongest Digest challenge among the {@code WWW-Authenticate} headers that we can answer. */
    static Optional<DigestChallenge> strongest(List<String> headers) {
        return headers.stream()
                .flatMap(header -> AuthenticateHeader.read(header).stream())
                .filter(offer -> offer.scheme().equalsIgnoreCase("Digest"))
                .flatMap(offer -> of(offer).stream())
                .max(Comparator.comparing(DigestChallenge::algorithm));
    }

    private static Optional<DigestChallenge> of(AuthenticateHeader offer) {
        Optional<String> qop = offer.parameter("qop");
        boolean auth = Arrays.asList(qop.orElse("").toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .contains("auth");
        boolean answerable = offer.parameter("nonce").isPresent() && (auth || qop.isEmpty());
        return Algorithm.of(offer.parameter("algorithm").orElse("MD5"))
                .filter(algorithm -> answerable)
                .map(algorithm -> new DigestChallenge(
                        algorithm,
                        offer.parameter("realm").orElse(""),
                        offer.parameter("nonce").orElse(""),
                        offer.parameter("opaque"),
                        auth,
                        offer.says("stale"),
                        offer.says("userhash")));
    }

    /**
     * The {@code Authorization} header for one request.
     *
     * @param uri path and query exactly as on the request line
     * @param use how often this nonce was used, this time included
     * @param cnonce never the same twice
     */
    String answer(Login login, String method, String uri, int use, String cnonce) {
        String user = login.user();
        String ha1 = algorithm.hash(user + ":" + realm + ":" + login.password().secret());
        String ha2 = algorithm.hash(method + ":" + uri);
        String nc = String.format(Locale.ROOT, "%08x", use);
        String response = algorithm.hash(
                withQop ? String.join(":", ha1, nonce, nc, cnonce, "auth", ha2) : String.join(":", ha1, nonce, ha2));
        StringBuilder header = new StringBuilder("Digest username=")
                .append(quoted(hashedUser ? algorithm.hash(user + ":" + realm) : user))
                .append(", realm=")
                .append(quoted(realm))
                .append(", uri=")
                .append(quoted(uri))
                .append(", algorithm=")
                .append(algorithm.header)
                .append(", nonce=")
                .append(quoted(nonce));
        if (withQop) {
            header.append(", nc=")
                    .append(nc)
                    .append(", cnonce=")
                    .append(quoted(cnonce))
                    .append(", qop=auth");
        }
        header.append(", response=").append(quoted(response));
        opaque.ifPresent(text -> header.append(", opaque=").append(quoted(text)));
        return header.append(hashedUser ? ", userhash=true" : "").toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
