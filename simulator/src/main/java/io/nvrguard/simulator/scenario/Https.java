package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * A unit's HTTPS. A unit without is old firmware, which speaks HTTP only.
 *
 * @param port 0 for any
 * @param certificate made by the unit itself, and made anew after a full factory default
 * @param tls the versions it speaks, as the JDK names them: {@code TLSv1.2}
 */
public record Https(int port, Certificate certificate, List<String> tls) {
    private static final List<String> VERSIONS = List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

    private static final List<String> MODERN = List.of("TLSv1.2", "TLSv1.3");

    /** What current Java, OpenSSL and browsers accept without being asked to. */
    public static final Https USUAL = new Https(0, Certificate.RSA_2048, List.of("TLSv1.2"));

    public Https {
        tls = List.copyOf(tls);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, not at " + port);
        }
        if (tls.isEmpty() || !VERSIONS.containsAll(tls)) {
            throw new IllegalArgumentException("tls is a list of " + String.join(", ", VERSIONS) + ", not " + tls);
        }
        if (!MODERN.containsAll(tls) && !spoken().containsAll(tls)) {
            throw new IllegalArgumentException(
                    "this Java speaks " + String.join(", ", spoken()) + ", not all of " + tls
                            + "; start it with -Djava.security.properties=FILE, whose jdk.tls.disabledAlgorithms leaves them out");
        }
    }

    private static List<String> spoken() {
        try {
            return List.of(SSLContext.getDefault().getDefaultSSLParameters().getProtocols());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    public Https withPort(int other) {
        return new Https(other, certificate, tls);
    }

    /** The key of a self-signed certificate. */
    public enum Certificate {
        /** Signed with SHA-1, as old units sign. */
        @JsonProperty("rsa-1024")
        RSA_1024,
        /** RSA with 2048 bits, signed with SHA-256. */
        @JsonProperty("rsa-2048")
        RSA_2048
    }
}
