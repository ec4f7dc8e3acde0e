package io.nvrguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.recorder.ResetMode;
import io.nvrguard.simulator.scenario.Https;
import io.nvrguard.simulator.scenario.Https.Certificate;
import io.nvrguard.simulator.scenario.Network;
import io.nvrguard.simulator.scenario.RecorderScenario;
import io.nvrguard.simulator.scenario.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OpenSSL's own client against a recorder's HTTPS, which is nobody's idea of secure. */
class OpensslTest {
    private static final String SELF_SIGNED = "Verify return code: 18 (self-signed certificate)";
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", Pattern.DOTALL);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));

    @BeforeEach
    void needsOpenssl() throws InterruptedException {
        Tool.needs("openssl", "openssl", "version");
    }

    @Test
    void seesTheUnitsOwnCertificate() throws Exception {
        try (Simulator simulator = served(Https.USUAL)) {
            Tool.Run run = connect(simulator, "-tls1_2");

            assertThat(run.output()).contains("subject=CN = DS-7716NI-I4", "2048 bit", SELF_SIGNED, "TLSv1.2");
            assertThat(connect(simulator, "-tls1_3").output()).contains("no peer certificate available");
        }
    }

    @Test
    void meetsAnOldUnitsCertificateOnlyWhenItIsToldThatAnythingGoes() throws Exception {
        Https old = new Https(0, Certificate.RSA_1024, List.of("TLSv1.2"));
        try (Simulator simulator = served(old)) {
            Tool.Run strict = connect(simulator, "-tls1_2", "-cipher", "DEFAULT@SECLEVEL=2", "-verify_return_error");
            assertThat(strict.output()).contains("EE certificate key too weak");
            assertThat(strict.exit()).isNotZero();

            Tool.Run lenient = connect(simulator, "-tls1_2", "-cipher", "DEFAULT@SECLEVEL=0");
            assertThat(lenient.output()).contains("1024 (bit); sigalg: RSA-SHA1", SELF_SIGNED);
            assertThat(lenient.exit()).isZero();
        }
    }

    @Test
    void seesTheSameCertificateEveryTimeAndAnotherAfterAFullDefault() throws Exception {
        try (Simulator simulator = served(Https.USUAL)) {
            String before = certificate(connect(simulator, "-tls1_2"));
            assertThat(certificate(connect(simulator, "-tls1_2"))).isEqualTo(before);

            simulator.recorders().get(0).factoryReset(ResetMode.FULL);
            now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(4)));
            Tool.Run after = connect(simulator, "-tls1_2");
            while (after.output().contains("Connection refused")) {
                after = connect(simulator, "-tls1_2");
            }

            assertThat(certificate(after)).isNotEqualTo(before);
        }
    }

    private Simulator served(Https https) throws IOException {
        RecorderScenario unit = RecorderScenario.of("DS-7716NI-I4");
        return Simulator.start(
                Scenario.of(unit.withWeb(unit.web().withHttps(https))
                        .withNetwork(new Network("127.5.4.1", 0, "127.5.1.64"))),
                now::get);
    }

    private static Tool.Run connect(Simulator simulator, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl", "s_client", "-connect"));
        command.add(simulator.https(0).orElseThrow());
        command.addAll(List.of(options));
        return Tool.run(command);
    }

    private static String certificate(Tool.Run run) {
        Matcher m = CERTIFICATE.matcher(run.output());
        assertThat(m.find()).as(run.output()).isTrue();
        return m.group();
    }
}
