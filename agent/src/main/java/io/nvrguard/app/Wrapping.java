package io.nvrguard.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks a long line at blanks and lets what follows hang under the text, not under its label. */
final class Wrapping {

    /** {@code [ 3/12] }, {@code   found     }, or just the blanks a line begins with. */
    private static final Pattern LABEL = Pattern.compile("\\[ ?\\d+/\\d+\\] | *\\S+(?: on)? {2,}| +");

    private Wrapping() {}

    static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        String hang = " ".repeat(label.lookingAt() && label.end() < columns / 2 ? label.end() : 0);
        String rest = text;
        while (rest.length() > columns) {
            int blank = rest.lastIndexOf(' ', columns);
            int cut = blank > hang.length() ? blank : columns;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = hang + rest.substring(cut).strip();
        }
        lines.add(rest);
        return lines;
    }
}
