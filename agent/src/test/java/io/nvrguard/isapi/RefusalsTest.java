package io.nvrguard.isapi;

import static io.nvrguard.isapi.GuardedServer.answer;
import static io.nvrguard.isapi.GuardedServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which answer is which kind of no, and what it is said to be. */
class RefusalsTest {

    private static final String STORAGE = "/ISAPI/ContentMgmt/Storage";

    private GuardedServer server;

    @BeforeEach
    void start() throws Exception {
        server = new GuardedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                row(
                        403,
                        status(4, "Invalid Operation", "notSupport"),
                        Kind.NOT_SUPPORTED,
                        "notSupport (Invalid Operation)"),
                row(400, status(4, "Invalid Operation", "notSupport"), Kind.NOT_SUPPORTED, "notSupport"),
                row(200, status(4, "Invalid Operation", "notSupport"), Kind.NOT_SUPPORTED, "notSupport"),
                row(403, status(4, "Invalid Operation", "lowPrivilege"), Kind.LOW_PRIVILEGE, "lowPrivilege"),
                row(401, status(4, "Invalid Operation", "lowPrivilege"), Kind.LOW_PRIVILEGE, "lowPrivilege"),
                row(403, status(4, "Invalid Operation", "notActivated"), Kind.NOT_ACTIVATED, "notActivated"),
                row(503, status(2, "Device Busy", "deviceBusy"), Kind.BUSY, "deviceBusy"),
                row(500, status(2, "Device Busy", "upgrading"), Kind.BUSY, "upgrading"),
                row(200, status(2, "Device Busy", ""), Kind.BUSY, "Device Busy"),
                row(
                        400,
                        status(4, "Invalid XML Content", "badDevType"),
                        Kind.REFUSED,
                        "badDevType (Invalid XML Content)"),
                row(500, status(3, "Device Error", "deviceError"), Kind.REFUSED, "deviceError"),
                row(200, status(1, "OK", "ok"), Kind.NOT_UNDERSTOOD, "<ResponseStatus>"),
                row(404, "", Kind.NOT_SUPPORTED, "HTTP 404 with an empty body"),
                row(403, "<html><title>Forbidden</title></html>", Kind.NOT_SUPPORTED, "'Forbidden'"),
                row(503, "", Kind.BUSY, "HTTP 503"),
                row(500, "", Kind.NOT_UNDERSTOOD, "an empty body and HTTP 500"),
                row(
                        200,
                        "\r\n<!DOCTYPE html><html><head><title>\n My Router\u001b[31m\n</title>",
                        Kind.NOT_UNDERSTOOD,
                        "an HTML page titled 'My Router [31m'"),
                row(200, "<html></html>", Kind.NOT_UNDERSTOOD, "an HTML page"),
                row(200, "", Kind.NOT_UNDERSTOOD, "an empty body"),
                row(200, "{\"a\":1}", Kind.NOT_UNDERSTOOD, "something that is no XML ('{\"a\":1}')"),
                row(200, "<storage><hddList>", Kind.NOT_UNDERSTOOD, "XML that is cut off or damaged"),
                row(200, "<other/>", Kind.NOT_UNDERSTOOD, "<other>"),
                row(200, "<a>" + "x".repeat(5 << 20), Kind.NOT_UNDERSTOOD, "more than 4 MiB"),
                row(
                        200,
                        "<!DOCTYPE s [<!ENTITY a 'aaaa'>]><storage>&a;</storage>",
                        Kind.NOT_UNDERSTOOD,
                        "XML with a DOCTYPE"));
    }

    private static Arguments row(int code, String body, Kind kind, String words) {
        return Arguments.of(code, body, kind, words);
    }

    @ParameterizedTest(name = "{0} → {2}: {3}")
    @MethodSource("answers")
    void tellsAnswersApart(int code, String body, Kind kind, String words) {
        server.on(STORAGE, any -> answer(code, body));
        RecorderException refusal = refusal(server.open());

        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal).hasMessageStartingWith(STORAGE).hasMessageContaining(words);
        assertThat(refusal.status().isPresent()).isEqualTo(body.startsWith("<ResponseStatus") && !body.contains("OK"));
    }

    @Test
    void cutsAnEndlessBody() {
        Buffer endless = new Buffer().writeUtf8("<a>" + "y".repeat(20 << 20));
        server.on(
                STORAGE,
                any -> new MockResponse.Builder().chunkedBody(endless, 1 << 16).build());

        assertThat(refusal(server.open())).hasMessageContaining("more than 4 MiB");
    }

    @Test
    void tellsThatARecorderWantsHttps() {
        server.on(
                STORAGE,
                any -> answer(301, "")
                        .newBuilder()
                        .addHeader("Location", "https://192.0.2.7/ISAPI")
                        .build());
        RecorderException refusal = refusal(server.open());

        assertThat(refusal.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
        assertThat(refusal).hasMessageContaining("redirected to HTTPS ('https://192.0.2.7/ISAPI')");
    }

    @Test
    void takesAServerWithoutDeviceInfoForNoRecorder() {
        server.unguarded = true;
        RecorderException refusal = catchThrowableOfType(RecorderException.class, server.open()::deviceInfo);

        assertThat(refusal.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
    }

    @Test
    void callsATornConnectionBrokenOff() {
        server.on(
                STORAGE,
                any -> new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());

        assertThat(refusal(server.open()).kind()).isEqualTo(Kind.BROKEN_OFF);
    }

    @Test
    void callsATornAnswerBrokenOff() {
        server.on(
                STORAGE,
                any -> answer(200, "<storage>" + " ".repeat(100_000) + "</storage>")
                        .newBuilder()
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());

        assertThat(refusal(server.open()).kind()).isEqualTo(Kind.BROKEN_OFF);
    }

    @Test
    void sendsAnActOnceThoughTheConnectionIsTorn() {
        server.on(
                "/ISAPI/System/reboot",
                any -> new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
        RecorderException refusal = catchThrowableOfType(RecorderException.class, server.open()::reboot);

        assertThat(refusal.kind()).isEqualTo(Kind.BROKEN_OFF);
        assertThat(server.seen("reboot")).hasSize(1);
    }

    @Test
    void sendsAnActOnceThoughTheServerAsksForItAgain() {
        server.on(
                "/ISAPI/System/reboot",
                any -> answer(503, "")
                        .newBuilder()
                        .addHeader("Retry-After", "0")
                        .build());

        assertThat(catchThrowableOfType(RecorderException.class, server.open()::reboot)
                        .kind())
                .isEqualTo(Kind.BUSY);
        assertThat(server.seen("reboot")).hasSize(1);
    }

    @Test
    void callsASilentRecorderUnreachable() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                IsapiRecorders recorders =
                        new IsapiRecorders(InstantSource.system(), Duration.ofSeconds(1), Duration.ofMillis(50))) {
            RecorderException refusal = refusal(
                    recorders.open(new RecorderAddress("127.0.0.1", silent.getLocalPort()), GuardedServer.LOGIN));

            assertThat(refusal.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(refusal).hasMessageContaining("does not answer");
        }
    }

    @Test
    void callsAClosedPortUnreachable() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (IsapiRecorders recorders = new IsapiRecorders(InstantSource.system())) {
            RecorderException refusal =
                    refusal(recorders.open(new RecorderAddress("127.0.0.1", port), GuardedServer.LOGIN));

            assertThat(refusal.kind()).isEqualTo(Kind.UNREACHABLE);
        }
    }

    @Test
    void callsAnAddressThatIsNoneUnreachable() {
        try (IsapiRecorders recorders = new IsapiRecorders(InstantSource.system())) {
            assertThat(refusal(recorders.open(new RecorderAddress("a..b", 80), GuardedServer.LOGIN))
                            .kind())
                    .isEqualTo(Kind.UNREACHABLE);
        }
    }

    private static RecorderException refusal(Recorder recorder) {
        return catchThrowableOfType(RecorderException.class, recorder::storage);
    }
}
