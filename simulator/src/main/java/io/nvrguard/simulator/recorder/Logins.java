package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.scenario.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The administrator's account: active or not, and locked for half an hour after five wrong tries (recorder-protocol.md §8;
 * recorders are reported with five to seven).
 */
final class Logins {
    private static final int TRIES = 5;
    private static final Duration LOCK = Duration.ofMinutes(30);

    private final Agenda agenda;
    private final String user;
    private Optional<String> password;
    private int wrong;
    private Instant lockedUntil = Instant.MIN;
    private int failedLogins;
    private int lockouts;

    Logins(Agenda agenda, Credentials login) {
        this.agenda = agenda;
        user = login.user();
        password = Optional.of(login.password());
    }

    boolean activated() {
        return password.isPresent();
    }

    /** 8 to 16 characters of at least two classes (§3.3). */
    ResponseStatus activate(String chosen) {
        if (activated()) {
            return ResponseStatus.HAS_ACTIVATED;
        }
        if (chosen.length() < 8 || chosen.length() > 16 || classes(chosen) < 2) {
            return ResponseStatus.BAD_PARAMETERS;
        }
        password = Optional.of(chosen);
        wrong = 0;
        lockedUntil = Instant.MIN;
        return ResponseStatus.OK;
    }

    private static long classes(String text) {
        long upper = text.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        long lower = text.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        long digit = text.chars().anyMatch(Character::isDigit) ? 1 : 0;
        long other = text.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return upper + lower + digit + other;
    }

    void deactivate() {
        password = Optional.empty();
    }

    LoginAnswer login(String name, Predicate<String> proves) {
        boolean right = name.equals(user) && password.filter(proves).isPresent();
        if (locked()) {
            return answer(false);
        }
        if (right) {
            wrong = 0;
            return answer(true);
        }
        failedLogins++;
        wrong++;
        if (wrong >= TRIES) {
            wrong = 0;
            lockouts++;
            lockedUntil = agenda.now().plus(LOCK);
        }
        return answer(false);
    }

    /** The state of the account, for a caller who offers no password. */
    LoginAnswer state() {
        return answer(false);
    }

    private boolean locked() {
        return agenda.now().isBefore(lockedUntil);
    }

    private LoginAnswer answer(boolean accepted) {
        return locked()
                ? new LoginAnswer(false, 0, Duration.between(agenda.now(), lockedUntil))
                : new LoginAnswer(accepted, TRIES - wrong, Duration.ZERO);
    }

    int failedLogins() {
        return failedLogins;
    }

    int lockouts() {
        return lockouts;
    }
}
