package io.nvrguard.isapi;

import static io.nvrguard.isapi.GuardedServer.answer;
import static io.nvrguard.isapi.GuardedServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.nvrguard.firmware.ImageSource;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.Upload;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The one upload: at most one body on the wire, whatever the recorder answers. */
class FirmwareUploadTest {

    private static final String PATH = "/ISAPI/System/updateFirmware";
    private static final FakeImage IMAGE = new FakeImage(3_000_000);

    private final AtomicLong arrived = new AtomicLong(-1);
    private GuardedServer server;

    @BeforeEach
    void start() throws Exception {
        server = new GuardedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void sendsTheFileOnceAndHandsOnTheAnswer() throws Exception {
        answerWith(answer(200, status(1, "OK", "ok")));
        Recorder recorder = server.open();
        assertThat(recorder.upload()).isEqualTo(new Upload.NotStarted());
        recorder.startUpload(IMAGE);
        Upload end = end(recorder);

        assertThat(end).isInstanceOfSatisfying(Upload.Answered.class, answered -> {
            assertThat(answered.status().isOk()).isTrue();
            assertThat(answered.sentBytes()).isEqualTo(IMAGE.sizeBytes());
        });
        assertThat(arrived).hasValue(IMAGE.sizeBytes());
        assertThat(server.seen)
                .containsExactly(
                        "GET /ISAPI/Security/userCheck",
                        "GET /ISAPI/Security/userCheck signed",
                        "GET /ISAPI/Security/userCheck signed",
                        "PUT " + PATH + " signed");
    }

    @Test
    void holdsTheLastBytesUntilTheyAreReleased() throws Exception {
        answerWith(answer(200, status(1, "OK", "ok")));
        Recorder recorder = server.open();
        recorder.startUpload(IMAGE);
        Upload held = await().until(recorder::upload, upload -> upload instanceof Upload.Held);

        assertThat(((Upload.Held) held).sentBytes()).isLessThan(IMAGE.sizeBytes());
        assertThat(server.seen).doesNotContain("PUT " + PATH + " signed");

        recorder.releaseUpload();
        assertThat(end(recorder)).isInstanceOf(Upload.Answered.class);
        assertThat(arrived).hasValue(IMAGE.sizeBytes());
    }

    @Test
    void neverArrivesWholeWhenTheDoorIsClosedWhileHeld() throws Exception {
        answerWith(answer(200, status(1, "OK", "ok")));
        Recorder recorder = server.open();
        recorder.startUpload(IMAGE);
        await().until(recorder::upload, upload -> upload instanceof Upload.Held);
        recorder.close();

        Upload end = await().until(recorder::upload, upload -> upload instanceof Upload.Broken);
        assertThat(((Upload.Broken) end).sentBytes()).isLessThan(IMAGE.sizeBytes());
        assertThat(arrived).hasValue(-1);
    }

    @Test
    void releasesNothingThatIsNotHeld() {
        Recorder recorder = server.open();
        assertThatThrownBy(recorder::releaseUpload).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sendsOctetStreamOfKnownLength() throws Exception {
        server.on(PATH, request -> {
            arrived.set(request.getBodySize());
            boolean asItShould =
                    "application/octet-stream".equals(request.getHeaders().get("Content-Type"))
                            && "3000000".equals(request.getHeaders().get("Content-Length"));
            return answer(200, status(asItShould ? 1 : 5, "", ""));
        });
        Recorder recorder = server.open();
        recorder.startUpload(IMAGE);

        assertThat(end(recorder))
                .matches(end -> ((Upload.Answered) end).status().isOk());
    }

    static Stream<Arguments> unhelpfulAnswers() {
        return Stream.of(
                Arguments.of(
                        "307",
                        answer(307, "").newBuilder().addHeader("Location", PATH).build(),
                        "redirected"),
                Arguments.of("408", answer(408, ""), "HTTP 408"),
                Arguments.of(
                        "503",
                        answer(503, "")
                                .newBuilder()
                                .addHeader("Retry-After", "0")
                                .build(),
                        "busy"),
                Arguments.of("401", answer(401, ""), "refused the login of the upload (HTTP 401)"),
                Arguments.of("HTML", answer(200, "<html><title>Login</title></html>"), "HTML page titled 'Login'"),
                Arguments.of("empty", answer(200, ""), "an empty body"),
                Arguments.of(
                        "cut",
                        new MockResponse.Builder()
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build(),
                        "the connection broke"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unhelpfulAnswers")
    void sendsNoSecondBody(String what, MockResponse answer, String reason) throws Exception {
        answerWith(answer);
        Recorder recorder = server.open();
        recorder.startUpload(IMAGE);

        assertThat(end(recorder))
                .as(what)
                .isInstanceOfSatisfying(
                        Upload.Broken.class,
                        broken -> assertThat(broken.reason()).contains(reason));
        assertThat(server.seen(PATH)).hasSize(1);
    }

    @Test
    void sendsNoSecondBodyWhenTheConnectionBreaksInTheMiddle() throws Exception {
        try (MockWebServer cutting = new MockWebServer();
                IsapiRecorders recorders = new IsapiRecorders(InstantSource.system())) {
            cutting.enqueue(answer(401, "")
                    .newBuilder()
                    .addHeader("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"")
                    .build());
            cutting.enqueue(answer(200, ""));
            cutting.enqueue(answer(200, ""));
            cutting.enqueue(new MockResponse.Builder()
                    .onRequestBody(new SocketEffect.CloseSocket())
                    .build());
            cutting.enqueue(answer(200, status(1, "OK", "ok")));
            cutting.start();
            Recorder recorder =
                    recorders.open(new RecorderAddress("127.0.0.1", cutting.getPort()), GuardedServer.LOGIN);
            recorder.startUpload(IMAGE);

            assertThat(end(recorder))
                    .isInstanceOfSatisfying(
                            Upload.Broken.class,
                            broken -> assertThat(broken.reason()).contains("the connection broke"));
            assertThat(cutting.getRequestCount()).isEqualTo(4);
        }
    }

    @Test
    void handsOnARefusalInTheRecordersWords() throws Exception {
        answerWith(answer(400, status(4, "Invalid XML Content", "badDevType")));
        Recorder recorder = server.open();
        recorder.startUpload(IMAGE);

        assertThat(end(recorder))
                .isInstanceOfSatisfying(
                        Upload.Answered.class,
                        answered ->
                                assertThat(answered.status().subStatusCode()).isEqualTo("badDevType"));
    }

    static Stream<Arguments> swaps() {
        byte[] flipped = IMAGE.bytes().toByteArray();
        flipped[0] ^= 1;
        return Stream.of(
                Arguments.of("a changed first byte", ByteString.of(flipped), "its SHA-256 is "),
                Arguments.of("shorter", IMAGE.bytes().substring(0, 2_900_000), "it has only 2900000 of 3000000 bytes"),
                Arguments.of("longer", FakeImage.random(3_200_000), "it has more than 3000000 bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("swaps")
    void holdsTheEndOfASwappedFileBack(String what, ByteString others, String reason) throws Exception {
        answerWith(answer(200, status(1, "OK", "ok")));
        Recorder recorder = server.open();
        recorder.startUpload(IMAGE.swappedFor(others));

        assertThat(end(recorder)).as(what).isInstanceOfSatisfying(Upload.Broken.class, broken -> {
            assertThat(broken.reason())
                    .startsWith("the file changed since it was judged: ")
                    .contains(reason);
            assertThat(broken.sentBytes()).isLessThanOrEqualTo(IMAGE.sizeBytes() - (64 << 10));
        });
        assertThat(arrived).as("a whole body").hasValue(-1);
    }

    @Test
    void sendsASmallImageOnlyAfterItWasHashed() throws Exception {
        answerWith(answer(200, status(1, "OK", "ok")));
        FakeImage small = new FakeImage(100);
        Recorder wrong = server.open();
        wrong.startUpload(small.swappedFor(FakeImage.random(99)));
        Recorder right = server.open();
        right.startUpload(small);

        assertThat(end(wrong))
                .isInstanceOfSatisfying(
                        Upload.Broken.class,
                        broken -> assertThat(broken.sentBytes()).isZero());
        assertThat(end(right)).isInstanceOf(Upload.Answered.class);
        assertThat(arrived).hasValue(100);
    }

    @Test
    void answersQuestionsWhileBytesAreOnTheirWay() throws Exception {
        server.on(
                "/ISAPI/System/upgradeStatus",
                "<upgradeStatus><upgrading>true</upgrading><percent>7</percent></upgradeStatus>");
        answerWith(answer(200, status(1, "OK", "ok")));
        Recorder recorder = server.open();
        CountDownLatch gate = new CountDownLatch(1);
        recorder.startUpload(new Gated(IMAGE, 1_000_000, gate));
        await().until(() -> recorder.upload() instanceof Upload.Sending sending && sending.sentBytes() > 800_000);

        assertThat(recorder.upgradeStatus().percent()).isEqualTo(7);
        gate.countDown();
        assertThat(end(recorder)).isInstanceOf(Upload.Answered.class);
    }

    @Test
    void isBrokenOffByClosingTheDoor() throws Exception {
        Recorder recorder = server.open();
        CountDownLatch gate = new CountDownLatch(1);
        recorder.startUpload(new Gated(IMAGE, 1_000_000, gate));
        recorder.close();
        // The upload may be waiting at the gate by now; an image from a file never makes it wait.
        gate.countDown();

        assertThat(end(recorder))
                .isInstanceOfSatisfying(
                        Upload.Broken.class,
                        broken -> assertThat(broken.reason()).isEqualTo("stopped by us"));
    }

    @Test
    void startsOnlyOnce() throws Exception {
        answerWith(answer(200, status(1, "OK", "ok")));
        Recorder recorder = server.open();
        recorder.startUpload(IMAGE);

        assertThatThrownBy(() -> recorder.startUpload(IMAGE)).isInstanceOf(IllegalStateException.class);
        end(recorder);
    }

    @Test
    void startsNoBodyWithoutALogin() {
        server.unguarded = true;
        RecorderException refusal = catchThrowableOfType(
                RecorderException.class, () -> server.open().startUpload(IMAGE));

        assertThat(refusal.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
        assertThat(server.seen(PATH)).isEmpty();
    }

    @Test
    void startsNoBodyWithAWrongPassword() {
        RecorderException refusal = catchThrowableOfType(
                RecorderException.class, () -> server.open(GuardedServer.WRONG).startUpload(IMAGE));

        assertThat(refusal.kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(server.seen(PATH)).isEmpty();
    }

    private void answerWith(MockResponse answer) {
        server.on(PATH, request -> {
            arrived.set(request.getBodySize());
            return answer;
        });
    }

    /** Releases the last bytes as soon as they are held, and waits for the end. */
    private static Upload end(Recorder recorder) {
        Upload state = await().until(recorder::upload, upload -> !(upload instanceof Upload.Sending));
        if (!(state instanceof Upload.Held)) {
            return state;
        }
        recorder.releaseUpload();
        return await().until(
                        recorder::upload,
                        upload -> !(upload instanceof Upload.Sending) && !(upload instanceof Upload.Held));
    }

    /** An image that gives its first bytes and the rest when told. */
    private record Gated(ImageSource image, long free, CountDownLatch gate) implements ImageSource {

        @Override
        public long sizeBytes() {
            return image.sizeBytes();
        }

        @Override
        public String sha256() {
            return image.sha256();
        }

        @Override
        public InputStream open() throws IOException {
            return new FilterInputStream(image.open()) {
                private long given;

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    if (given > free) {
                        pass();
                    }
                    int read = super.read(into, offset, length);
                    given += read;
                    return read;
                }
            };
        }

        private void pass() throws InterruptedIOException {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }
}
