package io.nvrguard.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a command writes: its result to {@code out}, everything else to {@code err}.
 *
 * @param outIsTerminal whether {@code out} is a terminal, where a line may be redrawn
 * @param inIsTerminal whether a person can be asked
 * @param columns width of the terminal
 */
record Output(PrintStream out, PrintStream err, boolean outIsTerminal, boolean inIsTerminal, int columns) {

    private static final int USUAL_COLUMNS = 80;

    /** As the launcher saw it: Java 17 cannot ask about stdout alone. */
    static Output ofProcess() {
        String terminals = System.getProperty("nvrguard.terminals", "");
        int columns = Integer.getInteger("nvrguard.columns", USUAL_COLUMNS);
        return new Output(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                terminals.contains("out"),
                terminals.contains("in"),
                Math.max(40, columns));
    }

    /** Models, log texts and paths hold any letter, whatever the locale of the shell. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** Where a person can be asked, if one can; newer Javas have a console without a terminal behind it. */
    Optional<Console> person() {
        return inIsTerminal ? Optional.ofNullable(System.console()) : Optional.empty();
    }

    /** A line of the result; wrapped only where a person reads it at a terminal. */
    void line(String text) {
        if (outIsTerminal && !text.startsWith("{")) {
            Wrapping.lines(text, columns - 1).forEach(out::println);
        } else {
            out.println(text);
        }
    }

    void note(String text) {
        err.println(text);
    }
}
