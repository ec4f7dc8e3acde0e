package io.nvrguard.upgrade;

import io.nvrguard.recorder.RecorderException;
import java.io.IOException;
import java.time.Duration;

/** The halts that any step can meet. */
final class Halts {

    private Halts() {}

    static Halt of(RecorderException e, Duration silent, Job job) {
        String found = "In step '" + job.step().step().title() + "': " + e.getMessage();
        String resume = "`nvrguard resume " + job.id() + "`";
        return switch (e.kind()) {
            case UNREACHABLE, BROKEN_OFF, BUSY ->
                new Halt(
                        Halt.Kind.OUT_OF_REACH,
                        found + (silent.isZero() ? "." : ", for " + Words.of(silent) + "."),
                        silentWhy(job.step().step()),
                        "Check cable, power and the recorder's own screen; when it answers again, run " + resume + ".");
            case LOGIN_REFUSED, LOCKED ->
                new Halt(
                        Halt.Kind.OUT_OF_REACH,
                        found + ".",
                        "Another wrong login would bring the recorder nearer to locking its admin out; nvrguard sends none.",
                        "Find the right password, then run " + resume + " with it.");
            case NOT_ACTIVATED ->
                new Halt(
                        Halt.Kind.PERSON_NEEDED,
                        found + ".",
                        "The recorder is inactive although this job did not default it: somebody else did.",
                        "Find out who works on it. Activate it, then run " + resume + ".");
            case LOW_PRIVILEGE ->
                new Halt(
                        Halt.Kind.PERSON_NEEDED,
                        found + ".",
                        "The account lacks a right the job needs.",
                        "Use the admin account, then run " + resume + ".");
            case NOT_SUPPORTED ->
                new Halt(
                        Halt.Kind.PERSON_NEEDED,
                        found + ".",
                        "This firmware does not offer the function over the network.",
                        "Do this step at the recorder itself, then run " + resume + ".");
            case REFUSED, NOT_UNDERSTOOD ->
                new Halt(
                        Halt.Kind.RECORDER_FAILED,
                        found + ".",
                        "The recorder did not do what the step needs.",
                        "Look at the recorder's own screen and log for the reason, then run " + resume + ".");
        };
    }

    private static String silentWhy(Step step) {
        return switch (step) {
            case PROVE_RESTART ->
                "It may still be writing its firmware, or it did not survive it. Do not send the file again and do"
                        + " not cut its power before somebody has looked.";
            case UPLOAD_IMAGE -> "Whether it has the whole file is not known until it answers.";
            case FACTORY_DEFAULT, FIND_AGAIN, ACTIVATE -> "It may wait at its default address.";
            case EXPORT_CONFIGURATION, NOTE_SETTINGS, START_REPAIR, WATCH_REPAIR, COMPARE_SETTINGS ->
                "Nothing can be judged while it does not answer.";
        };
    }

    static Halt ofDisk(IOException e, Job job) {
        return new Halt(
                Halt.Kind.PERSON_NEEDED,
                "In step '" + job.step().step().title() + "', on this computer: " + e.getMessage() + ".",
                "What the step has to keep could not be kept.",
                "Make room or mend the disk, then run `nvrguard resume " + job.id() + "`.");
    }

    static Halt ofTooManyRounds(Job job, String reason) {
        return new Halt(
                Halt.Kind.PERSON_NEEDED,
                "The job went back " + job.rounds() + " times and would have to again: " + reason + ".",
                "Something stops it that trying again does not cure.",
                "Look at the recorder and at the journal of this job; then run `nvrguard resume " + job.id() + "`.");
    }

    static Halt ofTooManyAttempts(Job job) {
        return new Halt(
                Halt.Kind.PERSON_NEEDED,
                "The step '" + job.step().step().title() + "' was begun " + job.attempts()
                        + " times and never took effect.",
                "Something stops it that trying again does not cure.",
                "Look at the recorder and at the journal of this job; then run `nvrguard resume " + job.id() + "`.");
    }
}
