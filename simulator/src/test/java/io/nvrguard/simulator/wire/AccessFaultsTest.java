package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.fault.Shows;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can go wrong with accounts, exports, logs and defaults, as a client sees it. */
class AccessFaultsTest extends Faulty {
    private static final String NEW = "V4.50.000 build 210125";
    private static final Pattern ENTRY = Pattern.compile("<metaId>[^<]*</metaId>\\s*<StartDateTime>[^<]*<");

    @Test
    @Shows("auth.lock")
    void locksAfterTheGivenTriesForTheGivenTime() throws Exception {
        serve(NEW, "auth.lock=2/45m");
        DigestClient wrong = new DigestClient(served().address(), "Guessed12");

        assertThat(wrong.get("/ISAPI/Security/userCheck").body()).contains("<retryLoginTime>1</retryLoginTime>");
        wrong.get(DEVICE_INFO);
        assertThat(get("/ISAPI/Security/userCheck"))
                .contains("<lockStatus>lock</lockStatus>", "<unlockTime>2700</unlockTime>");
        served().minutes(44);
        assertThat(served().client.get(DEVICE_INFO).statusCode()).isEqualTo(401);
        served().minutes(1);
        assertThat(served().client.get(DEVICE_INFO).statusCode()).isEqualTo(200);
    }

    @Test
    @Shows("auth.stale")
    void callsANonceStaleWithoutCountingAFailure() throws Exception {
        serve(NEW, "auth.stale=1");
        String challenge = served().client
                .anonymous("GET", DEVICE_INFO, "")
                .headers()
                .firstValue("WWW-Authenticate")
                .orElseThrow();

        served().client.answer(challenge, "GET", DEVICE_INFO, BodyPublishers.noBody());
        HttpResponse<String> again = served().client.answer(challenge, "GET", DEVICE_INFO, BodyPublishers.noBody());

        assertThat(again.headers().firstValue("WWW-Authenticate").orElse("")).contains("stale=\"TRUE\"");
        assertThat(truth().failedLogins()).isZero();
    }

    @Test
    @Shows("auth.lowpriv")
    void letsTheAccountOnlyLook() throws Exception {
        serve(NEW, "auth.lowpriv");

        assertThat(get(DEVICE_INFO)).contains("DS-7716NI-I4");
        assertThat(upload(TO_4_50)).contains("<subStatusCode>lowPrivilege</subStatusCode>");
        assertThat(put("/ISAPI/System/factoryReset?mode=full")).contains("lowPrivilege");
        assertThat(get("/ISAPI/System/configurationData")).contains("lowPrivilege");
        assertThat(log()).contains("lowPrivilege");
        assertThat(truth().factoryDefaults()).isZero();
    }

    @Test
    @Shows("backup.empty")
    void exportsNothing() throws Exception {
        serve(NEW, "backup.empty");

        HttpResponse<String> export = served().client.get("/ISAPI/System/configurationData");

        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.body()).isEmpty();
    }

    @Test
    @Shows("log.page")
    void repeatsTheRowAtThePageBoundary() throws Exception {
        serve(NEW, "log.page=shift");
        IntStream.range(0, 8).forEach(time -> {
            served().minutes(1);
            served().recorder.loggedIn(new io.nvrguard.simulator.recorder.Caller("admin", "192.0.2.7"));
        });

        String first = logPage(4, 0);
        String second = logPage(4, 4);

        assertThat(entry(second, 0)).isEqualTo(entry(first, 3));
        served().recorder.clearFault("log.page");
        assertThat(entry(logPage(4, 4), 0)).isNotEqualTo(entry(first, 3));
    }

    @Test
    @Shows("resp.bomb")
    void answersALogSearchWithEntitiesThatWouldFillTheMemory() throws Exception {
        serve(NEW, "resp.bomb=entity");

        assertThat(log()).contains("<!ENTITY e9 \"&e8;&e8;").hasSizeLessThan(10_000);
        assertThat(get(DEVICE_INFO)).contains("DS-7716NI-I4");
    }

    @Test
    @Shows("resp.bomb")
    void answersALogSearchWithAHundredMegabytes() throws Exception {
        serve(NEW, "resp.bomb=huge");

        HttpResponse<InputStream> answer = served().client.stream("POST", "/ISAPI/ContentMgmt/logSearch", "<x/>");

        assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(0))
                .isGreaterThan(100_000_000);
        try (InputStream body = answer.body()) {
            assertThat(new String(body.readNBytes(16), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("<CMSearchResult>");
            body.skipNBytes(50_000_000);
        }
    }

    @ParameterizedTest
    @Shows("reset.net")
    @CsvSource({"default, 127.0.1.64", "keep, 127.0.0.1"})
    void movesOrStaysAtAFullDefault(String value, String address) throws Exception {
        serve(NEW, "reset.net=" + value);

        put("/ISAPI/System/factoryReset?mode=full");
        served().minutes(4);

        assertThat(served().address()).startsWith(address + ":");
        served().client.moveTo(served().address());
        assertThat(served().client.anonymous("GET", "/SDK/activateStatus", "").body())
                .contains("<Activated>false</Activated>");
    }

    @ParameterizedTest
    @Shows("log.wipe@reset")
    @CsvSource({"on, false", "off, true"})
    void wipesItsLogAtAFullDefaultOrNot(String value, boolean kept) throws Exception {
        serve(NEW, "log.wipe@reset=" + value, "reset.net=keep");
        startRepair();

        put("/ISAPI/System/factoryReset?mode=full");
        served().minutes(4);
        served().recorder.activate("Simulated1");

        assertThat(log().contains("Database Repair Started")).isEqualTo(kept);
    }

    private static String entry(String page, int index) {
        Matcher m = ENTRY.matcher(page);
        for (int row = 0; row <= index; row++) {
            assertThat(m.find()).as("row %d of %s", row, page).isTrue();
        }
        return m.group();
    }
}
