package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.recorder.ResetMode;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exchange of recorder-protocol.md §3.3 as a client walks it, written here a second time from the text. */
class ActivationTest {
    private static final HexFormat HEX = HexFormat.of();

    private ServedRecorder served;

    @BeforeEach
    void reset() throws IOException {
        served = new ServedRecorder(RecorderScenario.of("DS-7716NI-I4"));
        served.recorder.factoryReset(ResetMode.FULL);
        served.minutes(1);
        served.minutes(3);
        served.client.moveTo(served.address());
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void answersAtItsDefaultAddressAndOnlyToActivationCalls() throws Exception {
        assertThat(served.address()).startsWith("127.0.1.64:");
        assertThat(served.client.anonymous("GET", "/SDK/activateStatus", "").body())
                .contains("<Activated>false</Activated>");
        HttpResponse<String> other = served.client.anonymous("GET", "/ISAPI/System/deviceInfo", "");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.body()).contains("<subStatusCode>notActivated</subStatusCode>");
    }

    @Test
    void takesThePasswordOfTheExchange() throws Exception {
        HttpResponse<String> answer = activate("Simulated1");

        assertThat(answer.body()).contains("<statusString>OK</statusString>");
        assertThat(served.client.get("/ISAPI/System/deviceInfo").statusCode()).isEqualTo(200);
        assertThat(activate("Simulated1").body()).contains("hasActivated");
    }

    @Test
    void takesAPasswordThatFillsTheBlock() throws Exception {
        assertThat(activate("Sixteen-letters1").body()).contains("<statusString>OK</statusString>");
    }

    @Test
    void refusesAPasswordUnderAnotherKey() throws Exception {
        assertThat(send(Base64.getEncoder().encodeToString("00".repeat(32).getBytes(StandardCharsets.US_ASCII)))
                        .body())
                .contains("<subStatusCode>badParameters</subStatusCode>");
    }

    private HttpResponse<String> activate(String password) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair keys = generator.generateKeyPair();
        String challenge = served.client
                .anonymous(
                        "POST",
                        "/ISAPI/Security/challenge",
                        "<PublicKey version=\"2.0\"><key>" + base64(modulus(keys)) + "</key></PublicKey>")
                .body();
        if (!challenge.contains("<Challenge")) {
            return send("");
        }
        byte[] wrapped = HEX.parseHex(text(Base64.getDecoder()
                .decode(challenge.substring(challenge.indexOf("<key>") + 5, challenge.indexOf("</key>")))));
        Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        rsa.init(Cipher.DECRYPT_MODE, keys.getPrivate());
        String random = text(rsa.doFinal(wrapped));
        Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(HEX.parseHex(random), "AES"));
        byte[] first = aes.doFinal(random.substring(0, 16).getBytes(StandardCharsets.US_ASCII));
        byte[] second = aes.doFinal(Arrays.copyOf(password.getBytes(StandardCharsets.US_ASCII), 16));
        return send(base64(HEX.formatHex(first) + HEX.formatHex(second)));
    }

    private HttpResponse<String> send(String password) throws Exception {
        return served.client.anonymous(
                "PUT", "/ISAPI/System/activate", "<ActivateInfo><password>" + password + "</password></ActivateInfo>");
    }

    private static String modulus(KeyPair keys) {
        BigInteger n = ((RSAPublicKey) keys.getPublic()).getModulus();
        return String.format("%0256x", n);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
