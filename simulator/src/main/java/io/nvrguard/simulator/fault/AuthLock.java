package io.nvrguard.simulator.fault;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * F15: how soon the administrator is locked out, and for how long. Recorders are reported with 5 to 7 tries and 30 minutes.
 *
 * @param tries wrong ones that lock, at least 1
 * @param lock how long
 */
public record AuthLock(int tries, Duration lock) implements Fault {
    private static final Pattern TRIES_AND_LOCK = Pattern.compile("([^/]+)/([^/]+)");

    static final Knob KNOB = Knob.of(
                    "auth.lock=5/30m",
                    "locks the account after so many wrong logins, for so long (5/30m)",
                    "F15",
                    AuthLock::read)
            .drawn(chance -> chance.number(1, 5) + "/" + chance.minutes(5, 60));

    private static AuthLock read(FaultValue value) {
        Matcher m = TRIES_AND_LOCK.matcher(value.given() ? value.text() : "5/30m");
        if (!m.matches()) {
            throw value.wrong("needs tries and a device time", value.fault() + "=5/30m");
        }
        return new AuthLock(
                new FaultValue(value.fault(), m.group(1)).count(),
                new FaultValue(value.fault(), m.group(2)).duration());
    }

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + tries + "/" + Spelling.duration(lock);
    }
}
