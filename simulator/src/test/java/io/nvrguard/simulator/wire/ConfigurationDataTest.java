package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.recorder.ResetMode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The export and its way back (recorder-protocol.md §4); the key's formula is written here a second time from the text. */
class ConfigurationDataTest {
    private static final String PATH = "/ISAPI/System/configurationData";
    private static final String IV = "00112233445566778899aabbccddeeff";
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void bringsBackWhatAFactoryDefaultTook() throws Exception {
        try (ServedRecorder served = new ServedRecorder(Units.iSeries())) {
            served.client.put("/ISAPI/ContentMgmt/record/tracks/201", "<Track><Enable>false</Enable></Track>");
            served.client.put("/ISAPI/ContentMgmt/Storage/hdd/2", "<hdd><group>3</group></hdd>");
            String tracks =
                    served.client.get("/ISAPI/ContentMgmt/record/tracks").body();
            byte[] file = served.client.bytes(PATH).body();
            assertThat(file)
                    .hasSizeGreaterThan(100_000)
                    .isEqualTo(served.client.bytes(PATH).body());

            defaultAndActivate(served);
            assertThat(served.client.get("/ISAPI/ContentMgmt/record/tracks").body())
                    .doesNotContain("<Track>");
            assertThat(served.client
                            .call("PUT", PATH, BodyPublishers.ofByteArray(file))
                            .body())
                    .contains("<statusString>OK</statusString>");

            assertThat(served.client.get("/ISAPI/ContentMgmt/record/tracks").body())
                    .isEqualTo(tracks);
            assertThat(served.client.get("/ISAPI/ContentMgmt/Storage/hdd/2").body())
                    .contains("<group>3</group>");
            assertThat(served.client
                            .get("/ISAPI/ContentMgmt/InputProxy/channels")
                            .body())
                    .contains("<name>Camera 4</name>", "<ipAddress>192.0.2.104</ipAddress>");
        }
    }

    private static void defaultAndActivate(ServedRecorder served) {
        served.recorder.factoryReset(ResetMode.FULL);
        served.minutes(1);
        served.minutes(3);
        served.recorder.activate("Simulated1");
        served.client.moveTo(served.address());
    }

    @Test
    void refusesAFileOfAnotherModelAndAnyOther() throws Exception {
        try (ServedRecorder served = new ServedRecorder(Units.iSeries());
                ServedRecorder other = new ServedRecorder(Units.of("DS-7608NI-Q1/8P"))) {
            byte[] file = other.client.bytes(PATH).body();

            assertThat(served.client
                            .call("PUT", PATH, BodyPublishers.ofByteArray(file))
                            .body())
                    .contains("<subStatusCode>invalidOperation</subStatusCode>");
            assertThat(served.client.put(PATH, "no configuration").body()).contains("invalidOperation");
            assertThat(served.recorder.inputChannels()).hasSize(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"irreversible, PKCS7", "irreversible, zero", "reversible, PKCS7"})
    void encryptsUnderASecretKey(String login, String padding) throws Exception {
        try (ServedRecorder served = new ServedRecorder(Units.iSeries(
                "auth: {session-login: \"" + login + "\"}", "dialect: {configuration-data: \"secretkey\"}"))) {
            String query = "?secretkey=" + secretkey(served, "a<b&c'd\"e1", padding) + "&security=1&iv=" + IV;
            byte[] file = served.client.bytes(PATH + query).body();

            assertThat(file).hasSizeGreaterThan(100_000);
            assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("SIMULATED");
            assertThat(served.client
                            .call("PUT", PATH + query, BodyPublishers.ofByteArray(file))
                            .statusCode())
                    .isEqualTo(200);
            String wrong = "?secretkey=" + secretkey(served, "another-1", padding) + "&security=1&iv=" + IV;
            assertThat(served.client
                            .call("PUT", PATH + wrong, BodyPublishers.ofByteArray(file))
                            .body())
                    .contains("<subStatusCode>importCfgFilePasswordErr</subStatusCode>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "secretkey, ''",
        "plain,     ?secretkey=00112233445566778899aabbccddeeff&security=1&iv=00112233445566778899aabbccddeeff",
        "either,    ?secretkey=00112233445566778899aabbccddeeff&security=1&iv=00112233445566778899aabbccddeeff",
        "either,    ?secretkey=nonsense&security=1&iv=short"
    })
    void refusesTheFormItDoesNotTake(String form, String query) throws Exception {
        try (ServedRecorder served =
                new ServedRecorder(Units.iSeries("dialect: {configuration-data: \"" + form + "\"}"))) {
            assertThat(served.client.get(PATH + query).body())
                    .contains("<statusCode>4</statusCode>", "<subStatusCode>invalidOperation</subStatusCode>");
        }
    }

    private static String secretkey(ServedRecorder served, String exportPassword, String padding) throws Exception {
        String capabilities =
                served.client.get("/ISAPI/Security/capabilities?username=admin").body();
        String secret = capabilities.contains("isIrreversible>true")
                ? sha256("admin" + text(capabilities, "salt") + "Simulated1")
                : "Simulated1";
        String hash = sha256(secret + "AaBbCcDd1234!@#$");
        for (int i = 1; i < Integer.parseInt(text(capabilities, "keyIterateNum")); i++) {
            hash = sha256(hash);
        }
        String escaped = exportPassword
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("'", "&apos;")
                .replace("\"", "&quot;");
        byte[] base64 = Base64.getEncoder().encode(escaped.getBytes(StandardCharsets.UTF_8));
        boolean zero = padding.equals("zero");
        Cipher cipher = Cipher.getInstance(zero ? "AES/CBC/NoPadding" : "AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(HEX.parseHex(hash.substring(0, 32)), "AES"),
                new IvParameterSpec(HEX.parseHex(IV)));
        int blocks = (base64.length + 15) / 16 * 16;
        return HEX.formatHex(cipher.doFinal(zero ? Arrays.copyOf(base64, blocks) : base64));
    }

    private static String sha256(String text) throws Exception {
        return DigestClient.hash("SHA-256", text);
    }

    private static String text(String xml, String element) {
        return xml.substring(
                xml.indexOf("<" + element + ">") + element.length() + 2, xml.indexOf("</" + element + ">"));
    }
}
