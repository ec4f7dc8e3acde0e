package io.nvrguard.upgrade;

import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Password;

/**
 * How to log in before and after a factory default. Never stored.
 *
 * @param now works at the start of the job
 * @param afterDefault the password the unit is activated with
 */
public record Logins(Login now, Password afterDefault) {

    /** For jobs without a factory default. */
    public static Logins same(Login login) {
        return new Logins(login, login.password());
    }

    /** The login that must work at this point of the job. */
    Login of(Job job) {
        return job.isDefaulted() || job.isActivated() ? now.with(afterDefault) : now;
    }
}
