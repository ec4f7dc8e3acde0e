package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.nvrguard.simulator.fault.Nearest;
import java.util.List;

/**
 * A model's SSH server, by the names of RFC 4250. No full list of a real recorder is public; what is known is that an old one is
 * reached only with {@code diffie-hellman-group14-sha1} and {@code ssh-rsa} (recorder-protocol.md §10).
 *
 * @param supported false: {@code Network/ssh} answers notSupport and nothing ever listens
 * @param kex key exchanges, preferred first
 * @param hostKeys host key algorithms, preferred first
 * @param ciphers in both directions
 * @param macs in both directions
 */
public record Ssh(
        boolean supported,
        List<String> kex,
        @JsonProperty("host-keys") List<String> hostKeys,
        List<String> ciphers,
        List<String> macs) {
    private static final List<String> KEX = List.of(
            "diffie-hellman-group1-sha1",
            "diffie-hellman-group14-sha1",
            "diffie-hellman-group14-sha256",
            "ecdh-sha2-nistp256",
            "curve25519-sha256");
    private static final List<String> HOST_KEYS =
            List.of("ssh-rsa", "rsa-sha2-256", "rsa-sha2-512", "ecdsa-sha2-nistp256");
    private static final List<String> CIPHERS =
            List.of("3des-cbc", "aes128-cbc", "aes256-cbc", "aes128-ctr", "aes256-ctr");
    private static final List<String> MACS = List.of("hmac-md5", "hmac-sha1", "hmac-sha1-96", "hmac-sha2-256");

    /** A model without SSH. */
    public static final Ssh NONE = new Ssh(false, List.of(), List.of(), List.of(), List.of());

    public Ssh {
        kex = known("key exchange", kex, KEX, supported);
        hostKeys = known("host key algorithm", hostKeys, HOST_KEYS, supported);
        ciphers = known("cipher", ciphers, CIPHERS, supported);
        macs = known("MAC", macs, MACS, supported);
    }

    private static List<String> known(String what, List<String> given, List<String> known, boolean needed) {
        if (needed && given.isEmpty()) {
            throw new IllegalArgumentException("SSH needs a " + what + "; known: " + known);
        }
        for (String name : given) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "unknown " + what + " '" + name + "'; nearest known: " + Nearest.to(name, known));
            }
        }
        return List.copyOf(given);
    }
}
