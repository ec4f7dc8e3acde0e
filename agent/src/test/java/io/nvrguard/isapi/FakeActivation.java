package io.nvrguard.isapi;

import static io.nvrguard.isapi.GuardedServer.answer;
import static io.nvrguard.isapi.GuardedServer.status;

import io.nvrguard.recorder.Password;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** The unit's side of the activation, written from recorder-protocol.md §3.3 apart from {@link Activation}. */
final class FakeActivation {

    private static final String CHALLENGE = "0123456789abcdef0011223344556677";

    private Optional<Password> password = Optional.empty();

    FakeActivation(GuardedServer server) {
        server.on("/ISAPI/Security/challenge", this::challenge).on("/ISAPI/System/activate", this::activate);
    }

    Password password() {
        return password.orElseThrow();
    }

    private MockResponse challenge(RecordedRequest request) {
        try {
            String hexModulus = unbase64(element("key", request));
            if (!hexModulus.matches("[0-9a-f]{256}")) {
                return answer(400, status(6, "Invalid XML Content", "badXmlContent"));
            }
            RSAPublicKeySpec key = new RSAPublicKeySpec(new BigInteger(hexModulus, 16), BigInteger.valueOf(65537));
            Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            rsa.init(Cipher.ENCRYPT_MODE, KeyFactory.getInstance("RSA").generatePublic(key));
            byte[] sealed = rsa.doFinal(CHALLENGE.getBytes(StandardCharsets.US_ASCII));
            return answer(
                    200,
                    "<Challenge><key>" + base64(String.format("%0256x", new BigInteger(1, sealed)))
                            + "</key></Challenge>");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("InsecureCryptoUsage") // the exchange is what it is
    private MockResponse activate(RecordedRequest request) {
        if (password.isPresent()) {
            return answer(403, status(4, "Invalid Operation", "hasActivated"));
        }
        try {
            byte[] sealed = new BigInteger("01" + unbase64(element("password", request)), 16).toByteArray();
            Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
            byte[] key = new BigInteger("01" + CHALLENGE, 16).toByteArray();
            aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, 1, 16, "AES"));
            String proof = new String(aes.doFinal(sealed, 1, 16), StandardCharsets.US_ASCII);
            String secret = new String(aes.doFinal(sealed, 17, sealed.length - 17), StandardCharsets.US_ASCII);
            if (!proof.equals(CHALLENGE.substring(0, 16)) || sealed.length != 33) {
                return answer(400, status(6, "Invalid XML Content", "badParameters"));
            }
            password = Optional.of(new Password(secret.replace("\0", "")));
            return answer(200, status(1, "OK", "ok"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String element(String name, RecordedRequest request) {
        String body = Optional.ofNullable(request.getBody()).orElseThrow().utf8();
        Matcher element =
                Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(body);
        return element.find() ? element.group(1) : "";
    }

    private static String unbase64(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.US_ASCII);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
