package io.nvrguard.simulator.wire;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * The unauthenticated exchange that carries the first password (recorder-protocol.md §3.3): the client's RSA-1024 key wraps a random
 * text R; its bytes are the AES-128 key under which R's first half and the password come back.
 */
final class ActivationExchange {
    private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
    private static final HexFormat HEX = HexFormat.of();

    private final String seed;
    private String random = "";
    private int challenges;

    ActivationExchange(String seed) {
        this.seed = seed;
    }

    /** Answers a client's key with the wrapped R; empty where the key is none. */
    synchronized Optional<String> challenge(String key) {
        try {
            byte[] modulus = HEX.parseHex(new String(Base64.getDecoder().decode(key), StandardCharsets.US_ASCII));
            PublicKey rsa = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(new BigInteger(1, modulus), EXPONENT));
            random = nextRandom();
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, rsa);
            return Optional.of(base64Hex(cipher.doFinal(random.getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String nextRandom() throws GeneralSecurityException {
        byte[] text = (seed + ":" + challenges++).getBytes(StandardCharsets.UTF_8);
        return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(text)).substring(0, 32);
    }

    /** The password, when it came back under the R of the last challenge. */
    synchronized Optional<String> password(String encrypted) {
        try {
            byte[] text = HEX.parseHex(new String(Base64.getDecoder().decode(encrypted), StandardCharsets.US_ASCII));
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(HEX.parseHex(random), "AES"));
            String plain = new String(cipher.doFinal(text), StandardCharsets.UTF_8);
            boolean answersChallenge = !random.isEmpty() && plain.startsWith(random.substring(0, 16));
            return answersChallenge ? Optional.of(unpadded(plain.substring(16))) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String unpadded(String password) {
        int end = password.indexOf('\0');
        return end < 0 ? password : password.substring(0, end);
    }

    private static String base64Hex(byte[] bytes) {
        return Base64.getEncoder().encodeToString(HEX.formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
    }
}
