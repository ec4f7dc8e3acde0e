package io.nvrguard.simulator.scenario;

import java.util.List;
import java.util.Optional;

/** The {@code https:} of a scenario, where a unit has it. */
record HttpsChanges(Optional<Integer> port, Optional<Https.Certificate> certificate, Optional<List<String>> tls) {
    Https of(Https usual) {
        return new Https(port.orElse(usual.port()), certificate.orElse(usual.certificate()), tls.orElse(usual.tls()));
    }
}
