package io.nvrguard.isapi;

import io.nvrguard.recorder.ActivationState;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Gives an inactive unit its password: recorder-protocol.md §3.3. Weak by today's measure (RSA-1024, AES in ECB mode),
 * but it is the only exchange these units know; it runs once, over the installer's own wire.
 */
final class Activation {

    private static final int KEY_BITS = 1024;
    private static final int BLOCK = 16;
    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <%1$s version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
            <%2$s>%3$s</%2$s>
            </%1$s>
            """;

    private final IsapiClient isapi;

    Activation(IsapiClient isapi) {
        this.isapi = isapi;
    }

    /** {@code GET /SDK/activateStatus}, asked without a login; anything but a plain answer is "not reported" (§3.2). */
    static ActivationState state(Account.Wire wire, HttpUrl recorder) throws RecorderException {
        HttpUrl url = recorder.newBuilder()
                .encodedPath("/SDK/activateStatus")
                .query(null)
                .build();
        try {
            Reply reply = Reply.read(wire.send(new Request.Builder().url(url).build()));
            String activated =
                    reply.xml().flatMap(root -> root.findText("Activated")).orElse("");
            return switch (activated) {
                case "true" -> ActivationState.ACTIVE;
                case "false" -> ActivationState.INACTIVE;
                default -> ActivationState.NOT_REPORTED;
            };
        } catch (IOException e) {
            throw Refusals.of(e, recorder.host());
        }
    }

    void activate(Password password) throws RecorderException {
        byte[] secret = password.secret().getBytes(StandardCharsets.UTF_8);
        if (secret.length == 0 || secret.length > BLOCK) {
            throw new RecorderException(Kind.REFUSED, "a recorder's password has at most " + BLOCK + " characters");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair ours = generator.generateKeyPair();
            String challenge = decrypted(challengeFor(ours), ours);
            isapi.actOpenly(
                    "PUT",
                    "/ISAPI/System/activate",
                    document("ActivateInfo", "password", base64(sealed(challenge, secret))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw (RecorderException)
                    new RecorderException(Kind.NOT_UNDERSTOOD, "the recorder's activation challenge cannot be read")
                            .initCause(e);
        }
    }

    /** Base64 of hex of the ciphertext, for the public key sent as Base64 of hex of its bare modulus ("no ASN"). */
    private byte[] challengeFor(KeyPair ours) throws RecorderException {
        byte[] modulus = ((RSAPublicKey) ours.getPublic()).getModulus().toByteArray();
        byte[] bare = Arrays.copyOfRange(modulus, modulus.length - KEY_BITS / Byte.SIZE, modulus.length);
        String key = base64(HexFormat.of().formatHex(bare));
        String answered = isapi.postOpenly("/ISAPI/Security/challenge", document("PublicKey", "key", key), "Challenge")
                .text("key")
                .orElse("");
        return unhex(new String(Base64.getMimeDecoder().decode(answered), StandardCharsets.US_ASCII));
    }

    private static String decrypted(byte[] challenge, KeyPair ours) throws GeneralSecurityException {
        Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        rsa.init(Cipher.DECRYPT_MODE, ours.getPrivate());
        String text = new String(rsa.doFinal(challenge), StandardCharsets.US_ASCII);
        if (!text.matches("[0-9a-fA-F]{32}")) {
            throw new GeneralSecurityException("the challenge is not 32 hex characters");
        }
        return text;
    }

    /** The first half of the challenge, then the password, each one block, encrypted under the challenge. */
    @SuppressWarnings("InsecureCryptoUsage") // ECB is what the unit expects, §3.3
    private static String sealed(String challenge, byte[] password) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(unhex(challenge), "AES"));
        byte[] proof = challenge.substring(0, BLOCK).getBytes(StandardCharsets.US_ASCII);
        HexFormat hex = HexFormat.of();
        return hex.formatHex(aes.doFinal(proof)) + hex.formatHex(aes.doFinal(Arrays.copyOf(password, BLOCK)));
    }

    private static byte[] unhex(String hex) {
        return HexFormat.of().parseHex(hex.strip());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String document(String root, String element, String text) {
        return DOCUMENT.formatted(root, element, text);
    }
}
