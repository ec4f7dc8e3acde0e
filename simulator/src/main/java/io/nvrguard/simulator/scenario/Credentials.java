package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The administrator's login. Made up, for simulated recorders only; that is why it may be printed. */
public record Credentials(
        @JsonProperty(required = true) String user,
        @JsonProperty(required = true) String password) {
    public Credentials {
        if (user.isEmpty() || password.length() < 8 || password.length() > 16) {
            throw new IllegalArgumentException("a recorder's user has a name and a password of 8 to 16 characters");
        }
    }
}
