package io.nvrguard.app;

import io.nvrguard.guard.Decision;
import io.nvrguard.guard.Verdict;
import io.nvrguard.profile.Source;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.upgrade.Halt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every message in one form: what was found and needed, why it matters, what to do, what it rests on. */
final class Sentences {

    private static final String LABEL = "  %-10s%s";

    private Sentences() {}

    /** A verdict over several lines; an ALLOW in one, unless there is something to know about it. */
    static List<String> of(Verdict verdict) {
        if (verdict.decision() == Decision.ALLOW && !verdict.isNote()) {
            return List.of(String.format("ok       [%s] %s", verdict.rule(), verdict.found()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(heading(verdict.decision()) + "  [" + verdict.rule() + "]");
        lines.add(String.format(LABEL, "found", verdict.found()));
        lines.add(String.format(LABEL, "needed", verdict.needed()));
        lines.add(String.format(LABEL, "why", verdict.why()));
        lines.add(String.format(LABEL, "do", verdict.remedy()));
        verdict.source().ifPresent(source -> lines.add(String.format(LABEL, "rests on", of(source))));
        return lines;
    }

    private static String heading(Decision decision) {
        return switch (decision) {
            case ALLOW -> "NOTE   ";
            case CAUTION -> "CAUTION";
            case REFUSE -> "REFUSED";
        };
    }

    static String of(Source source) {
        return source.words().isBlank() ? source.where() : "\"" + source.words() + "\" (" + source.where() + ")";
    }

    static Optional<String> ofOptional(Optional<Source> source) {
        return source.map(Sentences::of);
    }

    static List<String> of(Halt halt) {
        return List.of(
                String.format(LABEL, "found", halt.found()),
                String.format(LABEL, "why", halt.why()),
                String.format(LABEL, "do", halt.remedy()));
    }

    /** What a recorder's no means for a command that has only asked so far. */
    static Stop of(RecorderException e, RecorderAddress address) {
        String found = "Recorder " + address + ": " + e.getMessage() + ". ";
        return switch (e.kind()) {
            case UNREACHABLE ->
                new Stop(ExitCode.OUT_OF_REACH, found + "Check address, cable and power, then try again.");
            case BROKEN_OFF ->
                new Stop(ExitCode.OUT_OF_REACH, found + "It may be restarting. Wait until it answers, then try again.");
            case LOGIN_REFUSED ->
                new Stop(
                        ExitCode.OUT_OF_REACH,
                        found
                                + "nvrguard tried once and stops, because a few wrong logins lock the admin out for half an"
                                + " hour. Find the right password before the next try.");
            case LOCKED ->
                new Stop(
                        ExitCode.OUT_OF_REACH,
                        found
                                + "Nothing more is sent, because every further login prolongs the lock. Wait, then try with"
                                + " the right password.");
            case NOT_ACTIVATED ->
                new Stop(
                        ExitCode.PERSON_NEEDED,
                        found
                                + "It has no password yet. Activate it at its own screen or with the vendor's tool first.");
            case LOW_PRIVILEGE ->
                new Stop(ExitCode.PERSON_NEEDED, found + "This account may not do that. Use the admin account.");
            case NOT_SUPPORTED ->
                new Stop(ExitCode.PERSON_NEEDED, found + "This firmware does not offer it over the network.");
            case BUSY -> new Stop(ExitCode.PERSON_NEEDED, found + "Wait until it is done, then try again.");
            case REFUSED ->
                new Stop(ExitCode.RECORDER_FAILED, found + "Look at the recorder's own screen and log for the reason.");
            case NOT_UNDERSTOOD ->
                new Stop(ExitCode.OUT_OF_REACH, found + "Check that the address and port are those of a recorder.");
        };
    }
}
