package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.fault.Shows;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong below HTTP, on a plain socket: 401 answers show that bytes come through, and where they end. */
class LineFaultsTest extends Faulty {
    private static final String OLD = "V3.4.80 build 160718";
    private static final byte[] REQUEST =
            "GET /ISAPI/System/deviceInfo HTTP/1.1\r\nHost: recorder\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Real time in which nothing may come; every answer that is not held back is here long before. */
    private static final int PATIENCE_MILLIS = 300;

    @Test
    @Shows("net.halfopen")
    void acceptsAndAnswersNothingUntilTheFaultIsGone() throws Exception {
        serve(OLD, "net.halfopen");
        try (Socket socket = connect()) {
            socket.getOutputStream().write(REQUEST);
            assertSilent(socket);

            served().recorder.clearFault("net.halfopen");

            assertThat(readAnswer(socket)).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    @Shows("net.halfopen")
    void spoilsAConnectionThatWasThereBefore() throws Exception {
        serve(OLD);
        try (Socket socket = connect()) {
            socket.getOutputStream().write(REQUEST);
            assertThat(readAnswer(socket)).startsWith("HTTP/1.1 401");

            served().recorder.setFault(Faults.read("net.halfopen"));
            socket.getOutputStream().write(REQUEST);

            assertSilent(socket);
        }
    }

    @Test
    @Shows("net.reset")
    void resetsTheConnection() throws Exception {
        serve(OLD, "net.reset");
        try (Socket socket = connect()) {
            socket.getOutputStream().write(REQUEST);

            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    @Shows("net.reset")
    void resetsOnlyWhenSoManyBytesHaveArrived() throws Exception {
        serve(OLD, "net.reset=100");
        try (Socket socket = connect()) {
            socket.getOutputStream().write(REQUEST);
            assertThat(readAnswer(socket)).startsWith("HTTP/1.1 401");
            socket.getOutputStream().write(REQUEST);

            assertThatThrownBy(() -> readAnswer(socket)).isInstanceOf(SocketException.class);
        }
    }

    @ParameterizedTest
    @Shows("net.cut")
    @ValueSource(ints = {1, 60, 61, 100, 300})
    void endsTheConnectionAfterSoManyBytesBothWays(int bytes) throws Exception {
        serve(OLD, "net.cut=" + bytes);
        try (Socket socket = connect()) {
            socket.getOutputStream().write(REQUEST);

            int answered = readToTheEnd(socket);

            assertThat(answered).isEqualTo(Math.max(0, bytes - REQUEST.length));
        }
    }

    @Test
    @Shows("net.stall")
    void readsAnUploadNoFurtherUntilTheFaultIsGone() throws Exception {
        serve(OLD, "net.stall=10k");
        CompletableFuture<String> upload = CompletableFuture.supplyAsync(() -> {
            try {
                return served().client
                        .anonymous("PUT", "/ISAPI/System/updateFirmware", "x".repeat(30_000_000))
                        .body();
            } catch (Exception e) {
                return e.toString();
            }
        });
        while (truth().uploadBytes() == 0 && !upload.isDone()) {
            Thread.onSpinWait();
        }
        assertThat(truth().uploadBytes()).isLessThanOrEqualTo(10 << 10);
        try (Socket second = connect()) {
            second.getOutputStream().write(REQUEST);
            assertThat(readAnswer(second)).startsWith("HTTP/1.1 401");
        }
        assertThat(truth().uploadBytes()).isLessThanOrEqualTo(10 << 10);
        assertThat(upload).isNotDone();

        served().recorder.clearFault("net.stall");

        assertThat(upload.join()).contains("401 -- Unauthorized");
        assertThat(truth().uploadBytes()).isEqualTo(30_000_000);
    }

    @Test
    @Shows("net.slow")
    void carriesAnAnswerInDribletsAndTheRestAtOnceWhenTheFaultIsGone() throws Exception {
        serve(OLD, "net.slow=1");
        try (Socket socket = connect()) {
            socket.getOutputStream().write(REQUEST);
            assertSilent(socket);

            served().recorder.clearFault("net.slow");

            assertThat(readAnswer(socket)).startsWith("HTTP/1.1 401").contains("Access Error");
        }
    }

    @Test
    @Shows("net.slow")
    void carriesAWholeUploadOverASlowLink() throws Exception {
        serve(OLD, "net.slow=2M");

        assertThat(upload(TO_3_4_92)).contains("<statusString>OK</statusString>");
    }

    private Socket connect() throws IOException {
        String[] address = served().address().split(":");
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(address[0], Integer.parseInt(address[1])), 5_000);
        return socket;
    }

    private static void assertSilent(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(0);
    }

    /** One answer, which ends with its page. */
    private static String readAnswer(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("</html>") < 0) {
            int next = in.read();
            if (next < 0) {
                return answer.toString();
            }
            answer.append((char) next);
        }
        in.skipNBytes(1);
        return answer.toString();
    }

    private static int readToTheEnd(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        try {
            return socket.getInputStream().readAllBytes().length;
        } catch (SocketException e) {
            return 0;
        }
    }
}
