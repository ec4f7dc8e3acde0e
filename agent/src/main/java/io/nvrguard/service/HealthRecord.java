package io.nvrguard.service;

import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.upgrade.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.event.Level;

/**
 * What is known of one recorder's health so far. {@link #with} decides which lines one more look is worth: what is new is
 * said once at its level, what stays is not said again, what is over is said once.
 *
 * @param answered the latest look that was answered
 * @param silence why the latest look was not; empty when it was
 */
record HealthRecord(Optional<RecorderHealth.Answered> answered, Optional<RecorderHealth.Silent> silence) {

    static final HealthRecord NOTHING_SEEN = new HealthRecord(Optional.empty(), Optional.empty());

    /** The log is read by the recorder's clock; further off than this, a person searching it looks in the wrong place. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** One line for the log. */
    record Line(Level level, String text) {}

    /** The record after a look, and the lines it is worth. */
    record Judged(HealthRecord record, List<Line> lines) {

        Judged {
            lines = List.copyOf(lines);
        }
    }

    /** What is not as it should be, under a name that stays the same while it lasts. */
    private record Trouble(Line line, String over) {}

    Judged with(RecorderHealth look) {
        if (look instanceof RecorderHealth.Silent silent) {
            return withSilence(silent);
        }
        return withAnswer((RecorderHealth.Answered) look);
    }

    private Judged withSilence(RecorderHealth.Silent now) {
        boolean known =
                silence.filter(before -> isSame(before.kind(), now.kind())).isPresent();
        List<Line> lines = known ? List.of() : List.of(new Line(level(now.kind()), sentence(now)));
        return new Judged(new HealthRecord(answered, Optional.of(now)), lines);
    }

    /** A recorder without power is now unreachable, now broken off; that is one trouble. */
    private static boolean isSame(RecorderException.Kind before, RecorderException.Kind now) {
        return before == now || (isCutOff(before) && isCutOff(now));
    }

    private static boolean isCutOff(RecorderException.Kind kind) {
        return kind == RecorderException.Kind.UNREACHABLE || kind == RecorderException.Kind.BROKEN_OFF;
    }

    private static Level level(RecorderException.Kind kind) {
        return switch (kind) {
            case LOGIN_REFUSED -> Level.ERROR;
            case UNREACHABLE,
                    BROKEN_OFF,
                    LOCKED,
                    NOT_ACTIVATED,
                    LOW_PRIVILEGE,
                    NOT_SUPPORTED,
                    BUSY,
                    REFUSED,
                    NOT_UNDERSTOOD -> Level.WARN;
        };
    }

    private static String sentence(RecorderHealth.Silent now) {
        return switch (now.kind()) {
            case UNREACHABLE, BROKEN_OFF -> "does not answer: " + now.words() + ". Check its power and network";
            case LOGIN_REFUSED ->
                "the login was refused: " + now.words()
                        + ". It is not asked again, because a recorder locks its admin out"
                        + " after a few wrong logins. Correct the password in its file (or save the settings file again),"
                        + " then restart the service";
            case LOCKED -> "the login is locked: " + now.words() + ". Find out who tries wrong passwords";
            case NOT_ACTIVATED -> "is inactive: " + now.words() + ". Whoever reaches it first can set its password";
            case LOW_PRIVILEGE -> "the account lacks a right: " + now.words() + ". Use the admin account";
            case BUSY -> "is busy: " + now.words();
            case NOT_SUPPORTED, REFUSED, NOT_UNDERSTOOD ->
                "did not answer as a recorder does: " + now.words() + ". Check the address";
        };
    }

    private Judged withAnswer(RecorderHealth.Answered now) {
        List<Line> lines = new ArrayList<>();
        if (answered.isEmpty()) {
            lines.add(new Line(Level.INFO, "answers: " + summary(now)));
        } else {
            silence.ifPresent(over -> lines.add(new Line(Level.INFO, "answers again")));
            lines.addAll(identityChange(answered.get(), now));
        }
        TreeMap<String, Trouble> before = answered.map(HealthRecord::troubles).orElseGet(TreeMap::new);
        TreeMap<String, Trouble> after = troubles(now);
        after.forEach((name, trouble) -> {
            if (!before.containsKey(name)) {
                lines.add(trouble.line());
            }
        });
        before.forEach((name, trouble) -> {
            if (!after.containsKey(name)) {
                lines.add(new Line(Level.INFO, trouble.over()));
            }
        });
        return new Judged(new HealthRecord(Optional.of(now), Optional.empty()), lines);
    }

    private static String summary(RecorderHealth.Answered now) {
        long well = now.disks().stream().filter(Disk::isWell).count();
        return now.identity().model() + ", " + now.identity().firmware() + ", " + well + " of "
                + now.disks().size() + " disks well"
                + now.unfinishedJob()
                        .map(id -> ", job " + id + " is not finished")
                        .orElse("");
    }

    private static List<Line> identityChange(RecorderHealth.Answered before, RecorderHealth.Answered now) {
        if (!now.identity()
                .isSameUnitAs(
                        before.identity().serialNumber(), before.identity().macAddress())) {
            return List.of(new Line(
                    Level.WARN,
                    "another unit answers at its address: " + now.identity().serialNumber() + ", before "
                            + before.identity().serialNumber() + ". Check that the settings name the right address"));
        }
        return now.identity().firmware().equals(before.identity().firmware())
                ? List.of()
                : List.of(new Line(
                        Level.INFO,
                        "runs " + now.identity().firmware() + ", before "
                                + before.identity().firmware()));
    }

    private static TreeMap<String, Trouble> troubles(RecorderHealth.Answered look) {
        TreeMap<String, Trouble> troubles = new TreeMap<>();
        look.disks().stream()
                .filter(disk -> !disk.isWell())
                .forEach(disk -> troubles.put("disk " + disk.id() + " " + disk.status(), trouble(disk)));
        if (look.upgrading() && look.unfinishedJob().isEmpty()) {
            troubles.put(
                    "upgrading",
                    new Trouble(
                            new Line(
                                    Level.WARN,
                                    "is upgrading, and no job of nvrguard does it. Do not cut its power; find out who"
                                            + " works on it"),
                            "is no longer upgrading"));
        }
        look.clockOffset()
                .filter(offset -> offset.abs().compareTo(CLOCK_TOLERANCE) > 0)
                .ifPresent(offset -> troubles.put("clock", clock(offset)));
        return troubles;
    }

    private static Trouble trouble(Disk disk) {
        String over = "disk " + disk.id() + " no longer reports '" + disk.status() + "'";
        return disk.isAtWork()
                ? new Trouble(new Line(Level.INFO, "disk " + disk.id() + " reports '" + disk.status() + "'"), over)
                : new Trouble(
                        new Line(
                                Level.WARN,
                                "disk " + disk.id() + " reports '" + disk.status()
                                        + "', needs 'ok'. Save what is needed from it and replace it"),
                        over);
    }

    private static Trouble clock(Duration offset) {
        String side = offset.isNegative() ? "behind" : "ahead of";
        return new Trouble(
                new Line(
                        Level.WARN,
                        "its clock is " + Words.of(offset.abs()) + " " + side
                                + " this computer's. Its log and recordings carry that time; set its clock or time zone"),
                "its clock is right again");
    }
}
