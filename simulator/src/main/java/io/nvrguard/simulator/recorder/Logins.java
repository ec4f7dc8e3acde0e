package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.fault.AuthLock;
import io.nvrguard.simulator.scenario.Authentication;
import io.nvrguard.simulator.scenario.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The recorder's accounts: the administrator's, without which it is inactive, and those he made; all locked together after too
 * many wrong tries (recorder-protocol.md §8).
 */
public final class Logins {
    private static final int ADMINISTRATOR = 1;

    /** Recorded capabilities say {@code supportUserNums} 32. */
    public static final int MOST_USERS = 32;

    private final Agenda agenda;
    private final String administrator;
    private final AuthLock usual;
    private final ActiveFaults faults;
    private final TreeMap<Integer, Secret> accounts = new TreeMap<>();
    private int wrong;
    private Instant lockedUntil = Instant.MIN;
    private int failedLogins;
    private int lockouts;

    private record Secret(UserAccount account, String password) {}

    Logins(Agenda agenda, Credentials login, Authentication rules, ActiveFaults faults) {
        this.agenda = agenda;
        usual = new AuthLock(rules.tries(), rules.lock());
        this.faults = faults;
        administrator = login.user();
        own(login.password());
    }

    private void own(String password) {
        accounts.put(
                ADMINISTRATOR,
                new Secret(new UserAccount(ADMINISTRATOR, administrator, UserLevel.ADMINISTRATOR), password));
    }

    boolean activated() {
        return !accounts.isEmpty();
    }

    ResponseStatus activate(String chosen) {
        if (activated()) {
            return ResponseStatus.HAS_ACTIVATED;
        }
        if (!isPassword(chosen)) {
            return ResponseStatus.BAD_PARAMETERS;
        }
        own(chosen);
        wrong = 0;
        lockedUntil = Instant.MIN;
        return ResponseStatus.OK;
    }

    /** 8 to 16 characters of at least two classes (§3.3). */
    private static boolean isPassword(String text) {
        return text.length() >= 8 && text.length() <= 16 && classes(text) >= 2;
    }

    private static long classes(String text) {
        long upper = text.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        long lower = text.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        long digit = text.chars().anyMatch(Character::isDigit) ? 1 : 0;
        long other = text.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return upper + lower + digit + other;
    }

    void deactivate() {
        accounts.clear();
    }

    LoginAnswer login(String name, Predicate<String> proves) {
        boolean right = secret(name).map(Secret::password).filter(proves).isPresent();
        if (locked()) {
            return answer(false);
        }
        if (right) {
            wrong = 0;
            return answer(true);
        }
        failedLogins++;
        wrong++;
        if (wrong >= rule().tries()) {
            wrong = 0;
            lockouts++;
            lockedUntil = agenda.now().plus(rule().lock());
        }
        return answer(false);
    }

    /** The state of the account, for a caller who offers no password. */
    LoginAnswer state() {
        return answer(false);
    }

    private AuthLock rule() {
        return faults.find(AuthLock.class).orElse(usual);
    }

    private boolean locked() {
        return agenda.now().isBefore(lockedUntil);
    }

    private LoginAnswer answer(boolean accepted) {
        return locked()
                ? new LoginAnswer(false, 0, Duration.between(agenda.now(), lockedUntil))
                : new LoginAnswer(accepted, Math.max(0, rule().tries() - wrong), Duration.ZERO);
    }

    private Optional<Secret> secret(String name) {
        return accounts.values().stream()
                .filter(secret -> secret.account().userName().equals(name))
                .findFirst();
    }

    public List<UserAccount> users() {
        return accounts.values().stream().map(Secret::account).toList();
    }

    public Optional<UserAccount> user(String name) {
        return secret(name).map(Secret::account);
    }

    /** The password in clear, which the parameters of a configuration file are encrypted with; empty for no such user. */
    public Optional<String> password(String name) {
        return secret(name).map(Secret::password);
    }

    /** Another account; its id is the lowest free one. */
    public ResponseStatus add(String name, String password, UserLevel level) {
        if (accounts.size() >= MOST_USERS || secret(name).isPresent() || !isAccount(name, password)) {
            return ResponseStatus.BAD_PARAMETERS;
        }
        int id = ADMINISTRATOR;
        while (accounts.containsKey(id)) {
            id++;
        }
        accounts.put(id, new Secret(new UserAccount(id, name, level), password));
        return ResponseStatus.OK;
    }

    /** Another password, name or level, where given; the administrator stays what he is. */
    public ResponseStatus change(int id, Optional<String> name, Optional<String> password, Optional<UserLevel> level) {
        Secret before = accounts.get(id);
        if (before == null) {
            return ResponseStatus.BAD_PARAMETERS;
        }
        UserAccount account = new UserAccount(
                id,
                name.orElse(before.account().userName()),
                level.orElse(before.account().level()));
        boolean taken = secret(account.userName())
                .filter(other -> other.account().id() != id)
                .isPresent();
        boolean refused = id == ADMINISTRATOR && !account.equals(before.account());
        String secret = password.orElse(before.password());
        if (taken || refused || !isAccount(account.userName(), secret)) {
            return ResponseStatus.BAD_PARAMETERS;
        }
        accounts.put(id, new Secret(account, secret));
        return ResponseStatus.OK;
    }

    private static boolean isAccount(String name, String password) {
        return !name.isEmpty() && name.length() <= 32 && isPassword(password);
    }

    public ResponseStatus remove(int id) {
        boolean removed = id != ADMINISTRATOR && accounts.remove(id) != null;
        return removed ? ResponseStatus.OK : ResponseStatus.BAD_PARAMETERS;
    }

    int failedLogins() {
        return failedLogins;
    }

    int lockouts() {
        return lockouts;
    }
}
