package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.recorder.Caller;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in, as a scenario's {@code auth:} says (recorder-protocol.md §8). */
class AuthenticationTest {
    private static final String DEVICE_INFO = "/ISAPI/System/deviceInfo";
    private static final String USER_CHECK = "/ISAPI/Security/userCheck";

    private ServedRecorder served;

    @AfterEach
    void close() {
        served.close();
    }

    @BeforeEach
    void serve() throws IOException {
        served = new ServedRecorder(Units.iSeries());
    }

    private void serve(String auth) throws IOException {
        served.close();
        served = new ServedRecorder(Units.iSeries(auth));
    }

    @Test
    void offersEachSchemeInItsOwnHeaderAndInTheScenariosOrder() throws Exception {
        serve("auth: {schemes: [\"digest-sha-256\", \"digest-md5\", \"basic\"]}");

        List<String> offers =
                served.client.anonymous("GET", DEVICE_INFO, "").headers().allValues("WWW-Authenticate");

        assertThat(offers).hasSize(3);
        assertThat(offers.get(0)).startsWith("Digest ").contains("algorithm=\"SHA-256\"");
        assertThat(offers.get(1)).startsWith("Digest ").doesNotContain("algorithm");
        assertThat(offers.get(2)).matches("Basic realm=\"IP Camera\\(\\d{5}\\)\"");
    }

    @Test
    void takesDigestWithSha256() throws Exception {
        serve("auth: {schemes: [\"digest-sha-256\"]}");

        assertThat(served.client.challenge("GET", DEVICE_INFO)).contains("SHA-256");
        assertThat(served.client.get(DEVICE_INFO).statusCode()).isEqualTo(200);
    }

    @Test
    void takesNoDigestOfAnAlgorithmItDoesNotOffer() throws Exception {
        serve("auth: {schemes: [\"digest-sha-256\"]}");
        String weaker = served.client.challenge("GET", DEVICE_INFO).replaceAll(", algorithm=.*", "");

        HttpResponse<String> answer = served.client.answer(weaker, "GET", DEVICE_INFO, BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(served.recorder.condition().failedLogins()).isZero();
    }

    @Test
    void takesBasicWhereItOffersNothingElse() throws Exception {
        serve("auth: {schemes: [\"basic\"]}");

        assertThat(basic("admin:Simulated1").statusCode()).isEqualTo(200);
        assertThat(served.recorder.condition().failedLogins()).isZero();
        assertThat(basic("admin:Guessed12").statusCode()).isEqualTo(401);
        assertThat(basic("admin").statusCode()).isEqualTo(401);
        assertThat(served.recorder.condition().failedLogins()).isEqualTo(1);
    }

    @Test
    void takesNoBasicWhereItOffersDigestOnly() throws Exception {

        assertThat(basic("admin:Simulated1").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> basic(String credentials) throws Exception {
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return served.client.with(Map.of("Authorization", "Basic " + encoded), "GET", DEVICE_INFO);
    }

    @Test
    void saysStaleToANonceThatIsTooOld() throws Exception {
        serve("auth: {nonce-life: \"PT5M\"}");
        String challenge = served.client.challenge("GET", DEVICE_INFO);
        served.minutes(4);
        assertThat(served.client
                        .answer(challenge, "GET", DEVICE_INFO, BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(200);
        served.minutes(1);

        HttpResponse<String> late = served.client.answer(challenge, "GET", DEVICE_INFO, BodyPublishers.noBody());

        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.headers().firstValue("WWW-Authenticate").orElse("")).contains("stale=\"TRUE\"");
        assertThat(served.recorder.condition().failedLogins()).isZero();
    }

    @Test
    void locksAfterTheScenariosTriesForTheScenariosTime() throws Exception {
        serve("auth: {tries: 7, lock: \"PT10M\"}");
        DigestClient wrong = new DigestClient(served.address(), "Guessed12");

        assertThat(wrong.get(USER_CHECK).body()).contains("<retryLoginTime>6</retryLoginTime>");
        for (int tries = 0; tries < 6; tries++) {
            wrong.get(DEVICE_INFO);
        }

        assertThat(served.client.get(USER_CHECK).body())
                .contains("<lockStatus>lock</lockStatus>", "<unlockTime>600</unlockTime>")
                .contains("<retryLoginTime>0</retryLoginTime>");
        served.minutes(10);
        assertThat(served.client.get(DEVICE_INFO).statusCode()).isEqualTo(200);
    }

    @Test
    void putsTheLockIntoAResponseStatusWhereIts401IsXml() throws Exception {
        serve("auth: {body: \"xml\", tries: 2}");
        DigestClient wrong = new DigestClient(served.address(), "Guessed12");

        assertThat(wrong.get(DEVICE_INFO).body())
                .contains("<subStatusCode>badAuthorization</subStatusCode>", "<lockStatus>unlock</lockStatus>")
                .contains("<retryTimes>1</retryTimes>")
                .doesNotContain("<html>");
        assertThat(wrong.get(DEVICE_INFO).body())
                .contains("<lockStatus>lock</lockStatus>", "<resLockTime>1800</resLockTime>");
    }

    @ParameterizedTest
    @CsvSource({"irreversible, 200", "reversible, 200"})
    void letsTheWebPageIn(String way, int status) throws Exception {
        serve("auth: {session-login: \"" + way + "\"}");

        HttpResponse<String> login = sessionLogin("Simulated1", "false");

        assertThat(login.statusCode()).isEqualTo(status);
        assertThat(login.body()).contains("<statusValue>200</statusValue>");
        assertThat(withSession(login, "GET", DEVICE_INFO).statusCode()).isEqualTo(200);
    }

    @Test
    void forgetsASessionWithoutHeartbeatsAndAtABoot() throws Exception {
        HttpResponse<String> login = sessionLogin("Simulated1", "false");
        for (int minute = 0; minute < 4; minute++) {
            served.minutes(1);
            assertThat(withSession(login, "PUT", "/ISAPI/Security/sessionHeartbeat")
                            .statusCode())
                    .isEqualTo(200);
        }

        served.minutes(2);
        assertThat(withSession(login, "GET", DEVICE_INFO).statusCode()).isEqualTo(401);

        HttpResponse<String> longTerm = sessionLogin("Simulated1", "true");
        served.minutes(60);
        assertThat(withSession(longTerm, "GET", DEVICE_INFO).statusCode()).isEqualTo(200);
        served.recorder.reboot(new Caller("admin", ""));
        served.minutes(1);
        served.minutes(3);
        assertThat(withSession(longTerm, "GET", DEVICE_INFO).statusCode()).isEqualTo(401);
    }

    @Test
    void endsASessionAtLogout() throws Exception {
        HttpResponse<String> login = sessionLogin("Simulated1", "false");

        assertThat(withSession(login, "PUT", "/ISAPI/Security/sessionLogout").statusCode())
                .isEqualTo(200);

        assertThat(withSession(login, "GET", DEVICE_INFO).statusCode()).isEqualTo(401);
    }

    @Test
    void countsAWrongSessionLoginAndTakesAChallengeOnce() throws Exception {

        HttpResponse<String> wrong = sessionLogin("Guessed12", "false");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("<retryLoginTime>4</retryLoginTime>", "<lockStatus>unlock</lockStatus>");
        String capabilities = capabilities();
        String right = answer(capabilities, "Simulated1");
        assertThat(login(capabilities, right, "false").statusCode()).isEqualTo(200);
        assertThat(login(capabilities, right, "false").statusCode()).isEqualTo(401);
        assertThat(served.recorder.condition().failedLogins()).isEqualTo(2);
    }

    @Test
    void knowsNoSessionsOnOldUnits() throws Exception {
        serve("auth: {session-login: \"none\"}");

        assertThat(served.client
                        .anonymous("GET", "/ISAPI/Security/sessionLogin/capabilities?username=admin", "")
                        .body())
                .contains("notSupport");
    }

    private HttpResponse<String> sessionLogin(String password, String longTerm) throws Exception {
        String capabilities = capabilities();
        return login(capabilities, answer(capabilities, password), longTerm);
    }

    private String capabilities() throws Exception {
        return served.client
                .anonymous("GET", "/ISAPI/Security/sessionLogin/capabilities?username=admin&random=12345678", "")
                .body();
    }

    /** The two formulas of §8, written here a second time from the text. */
    private static String answer(String capabilities, String password) throws Exception {
        String challenge = text(capabilities, "challenge");
        int iterations = Integer.parseInt(text(capabilities, "iterations"));
        if (!capabilities.contains("<isIrreversible>true<")) {
            String hash = sha256(password) + challenge;
            for (int i = 0; i < iterations - 1; i++) {
                hash = sha256(hash);
            }
            return hash;
        }
        String hash = sha256(sha256("admin" + text(capabilities, "salt") + password) + challenge);
        for (int i = 0; i < iterations - 2; i++) {
            hash = sha256(hash);
        }
        return hash;
    }

    private HttpResponse<String> login(String capabilities, String answer, String longTerm) throws Exception {
        return served.client.anonymous(
                "POST",
                "/ISAPI/Security/sessionLogin?timeStamp=1",
                "<SessionLogin version=\"2.0\"><userName>admin</userName><password>" + answer + "</password><sessionID>"
                        + text(capabilities, "sessionID") + "</sessionID><isSessionIDValidLongTerm>" + longTerm
                        + "</isSessionIDValidLongTerm><sessionIDVersion>2</sessionIDVersion></SessionLogin>");
    }

    private HttpResponse<String> withSession(HttpResponse<String> login, String method, String path) throws Exception {
        String cookie = login.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(cookie).startsWith("WebSession_");
        return served.client.with(Map.of("Cookie", "_wnd_size_mode=4; " + cookie), method, path);
    }

    private static String sha256(String text) throws Exception {
        return DigestClient.hash("SHA-256", text);
    }

    private static String text(String xml, String element) {
        return xml.substring(
                xml.indexOf("<" + element + ">") + element.length() + 2, xml.indexOf("</" + element + ">"));
    }
}
