package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The {@code auth:} of a scenario: where this unit's login differs from the usual one. */
record AuthenticationChanges(
        Optional<List<Authentication.Scheme>> schemes,
        @JsonProperty("session-login") Optional<Authentication.SessionLogin> sessionLogin,
        Optional<Authentication.Body> body,
        @JsonProperty("nonce-life") Optional<Duration> nonceLife,
        Optional<Integer> tries,
        Optional<Duration> lock) {
    Authentication of(Authentication usual) {
        return new Authentication(
                schemes.orElse(usual.schemes()),
                sessionLogin.orElse(usual.sessionLogin()),
                body.orElse(usual.body()),
                nonceLife.orElse(usual.nonceLife()),
                tries.orElse(usual.tries()),
                lock.orElse(usual.lock()));
    }
}
