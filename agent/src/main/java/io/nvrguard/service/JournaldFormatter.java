package io.nvrguard.service;

import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * One line an entry for the journal: {@code <6>message}, the number being the priority of sd-daemon(3). No time, the
 * journal has its own. Of an exception only its first line, so that one entry stays one line.
 */
final class JournaldFormatter extends Formatter {

    private static final int ERROR = 3;
    private static final int WARNING = 4;
    private static final int INFO = 6;
    private static final int DEBUG = 7;

    @Override
    public String format(LogRecord entry) {
        return "<" + priority(entry.getLevel()) + ">" + line(this, entry) + "\n";
    }

    /** Message and first line of the exception; control characters, line breaks among them, become spaces. */
    static String line(Formatter formatter, LogRecord entry) {
        String thrown = Optional.ofNullable(entry.getThrown())
                .map(e -> " (" + e.toString().lines().findFirst().orElse("") + ")")
                .orElse("");
        return (formatter.formatMessage(entry) + thrown).replaceAll("\\p{Cntrl}+", " ");
    }

    private static int priority(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return ERROR;
        } else if (value >= Level.WARNING.intValue()) {
            return WARNING;
        }
        return value >= Level.INFO.intValue() ? INFO : DEBUG;
    }
}
