package io.nvrguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nvrguard.simulator.recorder.ResetMode;
import io.nvrguard.simulator.scenario.Https;
import io.nvrguard.simulator.scenario.Https.Certificate;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTPS as units of different age have it, seen by the JDK, by curl and by OpenSSL. */
class HttpsTest {
    private static final String DEVICE_INFO = "/ISAPI/System/deviceInfo";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));

    private static RecorderScenario unit(Https https) {
        RecorderScenario unit = RecorderScenario.of("DS-7716NI-I4");
        return unit.withWeb(unit.web().withHttps(https));
    }

    private static Https with(Certificate certificate, String... tls) {
        return new Https(0, certificate, List.of(tls));
    }

    @Test
    void saysWhereItsHttpsIsAndThatOldFirmwareHasNone() throws Exception {
        Scenario two = Scenario.of(unit(Https.USUAL), RecorderScenario.of("DS-7608NI-Q1/8P"));
        try (Simulator simulator = Simulator.start(two, now::get)) {
            JsonNode recorders =
                    JsonMapper.shared().readTree(simulator.readyLine()).at("/recorders");

            assertThat(recorders.at("/0/https").asString())
                    .isEqualTo(simulator.https(0).orElseThrow());
            assertThat(recorders.at("/1").has("https")).isFalse();
            assertThat(simulator.https(1)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"RSA_1024, 1024, SHA1withRSA", "RSA_2048, 2048, SHA256withRSA"})
    void signsItsOwnCertificate(Certificate kind, int bits, String algorithm) throws Exception {
        try (Simulator simulator = Simulator.start(Scenario.of(unit(with(kind, "TLSv1.2"))), now::get)) {
            X509Certificate certificate = certificate(simulator);

            certificate.verify(certificate.getPublicKey());
            assertThat(((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength())
                    .isEqualTo(bits);
            assertThat(certificate.getSigAlgName()).isEqualTo(algorithm);
            assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=DS-7716NI-I4");
        }
    }

    @Test
    void keepsItsCertificateOverABootAndMakesAnotherAfterAFullDefault() throws Exception {
        try (Simulator simulator = Simulator.start(Scenario.of(unit(Https.USUAL)), now::get)) {
            X509Certificate first = certificate(simulator);
            assertThat(certificate(simulator)).isEqualTo(first);

            simulator.recorders().get(0).factoryReset(ResetMode.BASIC);
            boot(simulator);
            assertThat(certificate(simulator)).isEqualTo(first);
            simulator.recorders().get(0).factoryReset(ResetMode.FULL);
            boot(simulator);

            assertThat(certificate(simulator)).isNotEqualTo(first);
        }
    }

    private void boot(Simulator simulator) {
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(4)));
        while (!answers(simulator)) {
            Thread.onSpinWait();
        }
    }

    private static boolean answers(Simulator simulator) {
        try {
            certificate(simulator);
            return true;
        } catch (IOException e) {
            return false;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.2, TLSv1.2", "TLSv1.3, TLSv1.3"})
    void speaksTheVersionsOfTheScenarioOnly(String spoken, String negotiated) throws Exception {
        String other = spoken.equals("TLSv1.2") ? "TLSv1.3" : "TLSv1.2";
        Https https = with(Certificate.RSA_2048, spoken);
        try (Simulator simulator = Simulator.start(Scenario.of(unit(https)), now::get)) {
            try (SSLSocket socket = connected(simulator, spoken)) {
                assertThat(socket.getSession().getProtocol()).isEqualTo(negotiated);
            }
            assertThatThrownBy(() -> connected(simulator, other)).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void saysWhatToDoWhereThisJavaDoesNotSpeakAnOldVersion() throws Exception {
        List<String> spoken =
                List.of(SSLContext.getDefault().getDefaultSSLParameters().getProtocols());
        assumeTrue(!spoken.contains("TLSv1.1"), "skipped: this Java was told to speak TLSv1.1");

        assertThatThrownBy(() -> with(Certificate.RSA_1024, "TLSv1.1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdk.tls.disabledAlgorithms");
    }

    @Test
    void answersCurl() throws Exception {
        assumeTrue(isThere("curl", "--version"), "skipped: curl is not installed here");
        try (Simulator simulator = Simulator.start(Scenario.of(unit(Https.USUAL)), now::get)) {
            String url = "https://" + simulator.https(0).orElseThrow() + DEVICE_INFO;

            assertThat(run("curl", "-s", "-k", "--max-time", "20", "--digest", "-u", "admin:Simulated1", url))
                    .contains("<model>DS-7716NI-I4</model>");
            assertThat(run("curl", "-s", "-S", "--max-time", "20", url)).contains("certificate");
        }
    }

    @Test
    void showsOpenSslA1024BitCertificateOfItsOwn() throws Exception {
        assumeTrue(isThere("openssl", "version"), "skipped: openssl is not installed here");
        Https https = with(Certificate.RSA_1024, "TLSv1.2");
        try (Simulator simulator = Simulator.start(Scenario.of(unit(https)), now::get)) {
            String at = simulator.https(0).orElseThrow();

            String old = run("openssl", "s_client", "-connect", at, "-cipher", "DEFAULT@SECLEVEL=0");
            assertThat(old).contains("Server public key is 1024 bit", "self-signed certificate", "TLSv1.2");
            assertThat(old).contains("CN = DS-7716NI-I4");
        }
    }

    private static X509Certificate certificate(Simulator simulator) throws Exception {
        try (SSLSocket socket = connected(simulator, "TLSv1.2")) {
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static SSLSocket connected(Simulator simulator, String version) throws Exception {
        String[] at = simulator.https(0).orElseThrow().split(":");
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(at[0], Integer.parseInt(at[1]));
        socket.setEnabledProtocols(new String[] {version});
        socket.setSoTimeout(20_000);
        socket.startHandshake();
        return socket;
    }

    /** An extended one, because the JDK checks algorithms itself behind any other. */
    private static final class TrustsAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static boolean isThere(String... command) {
        try {
            Process process = new ProcessBuilder(command).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** What it says on both channels; it is given no input. */
    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
