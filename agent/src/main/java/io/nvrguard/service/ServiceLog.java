package io.nvrguard.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Where the service's log goes: stderr, in the journal's form where that is the journal, with the time in front elsewhere. */
public final class ServiceLog {

    private static final Path STDERR = Path.of("/proc/self/fd/2");

    private ServiceLog() {}

    /** Replaces whatever the logging of this process was set to. */
    public static void install() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        Handler stderr = new ConsoleHandler();
        stderr.setFormatter(isJournal(System.getenv(), STDERR) ? new JournaldFormatter() : new Stamped());
        root.addHandler(stderr);
        Logger ours = new LastingLogger();
        ours.addHandler(stderr);
        ours.setUseParentHandlers(false);
        LogManager.getLogManager().addLogger(ours);
        // Java holds loggers weakly; a logger below ours, which slf4j keeps, keeps ours.
        LoggerFactory.getLogger(ServiceLog.class).debug("logging to stderr");
    }

    /**
     * Java takes every handler away as soon as SIGTERM arrives, while turns are still being finished; ours stays, so that
     * the log tells how they ended.
     */
    private static final class LastingLogger extends Logger {

        LastingLogger() {
            super("io.nvrguard", null);
        }

        @Override
        public void removeHandler(Handler handler) {
            // It stays.
        }
    }

    /**
     * {@code JOURNAL_STREAM} is inherited by everything started from a desktop session, so it counts only where it names
     * this very stream (systemd.exec(5)).
     */
    static boolean isJournal(Map<String, String> environment, Path stderr) {
        try {
            String stream = Files.getAttribute(stderr, "unix:dev") + ":" + Files.getAttribute(stderr, "unix:ino");
            return stream.equals(environment.get("JOURNAL_STREAM"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    /** For a terminal or a file: {@code 2026-11-22T00:31:00Z WARNING message}. */
    static final class Stamped extends Formatter {

        @Override
        public String format(LogRecord entry) {
            return entry.getInstant().truncatedTo(ChronoUnit.SECONDS) + " "
                    + entry.getLevel().getName() + " " + JournaldFormatter.line(this, entry) + "\n";
        }
    }
}
