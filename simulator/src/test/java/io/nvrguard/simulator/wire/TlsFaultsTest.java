package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.simulator.Simulator;
import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.fault.Shows;
import io.nvrguard.simulator.scenario.Https;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.io.IOException;
import java.net.Socket;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can go wrong with HTTPS, as a client that looks at certificates sees it. */
@Timeout(60)
class TlsFaultsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));

    private Simulator start() throws IOException {
        RecorderScenario unit = RecorderScenario.of("DS-7716NI-I4");
        return Simulator.start(Scenario.of(unit.withWeb(unit.web().withHttps(Https.USUAL))), now::get);
    }

    @Test
    @Shows("tls.rotate")
    void hasAnotherCertificateAfterEveryBoot() throws Exception {
        try (Simulator simulator = start()) {
            Certificate first = certificateAtLast(simulator);
            reboot(simulator);
            assertThat(certificateAtLast(simulator)).isEqualTo(first);

            simulator.recorders().get(0).setFault(Faults.read("tls.rotate"));
            Certificate second = certificateAtLast(simulator);
            reboot(simulator);

            assertThat(second).isNotEqualTo(first);
            assertThat(certificateAtLast(simulator)).isNotEqualTo(second);
        }
    }

    @Test
    void fallsVictimToTheLineBelowIt() throws Exception {
        try (Simulator simulator = start()) {
            simulator.recorders().get(0).setFault(Faults.read("net.cut=500"));

            assertThatThrownBy(() -> certificate(simulator)).isInstanceOf(IOException.class);
        }
    }

    private void reboot(Simulator simulator) {
        int boots = simulator.recorders().get(0).boots();
        simulator.recorders().get(0).cutPower();
        simulator.recorders().get(0).restorePower();
        while (simulator.recorders().get(0).boots() == boots) {
            now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(1)));
        }
    }

    /** A port that opens again after a boot drops what came too early; one that never does, the class's time limit ends. */
    private static Certificate certificateAtLast(Simulator simulator) throws Exception {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                return certificate(simulator);
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
        throw new InterruptedException("the port did not open");
    }

    private static Certificate certificate(Simulator simulator) throws Exception {
        String[] address = simulator.https(0).orElseThrow().split(":");
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new TrustsAnybody()}, new SecureRandom());
        try (SSLSocket socket =
                (SSLSocket) trusting.getSocketFactory().createSocket(address[0], Integer.parseInt(address[1]))) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0];
        }
    }

    private static final class TrustsAnybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
