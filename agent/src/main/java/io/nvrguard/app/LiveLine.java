package io.nvrguard.app;

/** The one line at the bottom of a terminal that is redrawn in place. No colour, so NO_COLOR has nothing to do. */
final class LiveLine {

    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final Output output;
    private boolean drawn;

    LiveLine(Output output) {
        this.output = output;
    }

    void draw(String text) {
        output.out().print(CLEAR_LINE + fitting(text, output.columns()));
        output.out().flush();
        drawn = true;
    }

    void clear() {
        if (drawn) {
            output.out().print(CLEAR_LINE);
            drawn = false;
        }
    }

    /** Cut to one line: a longer one would wrap, and the next drawing would leave its beginning standing. */
    static String fitting(String text, int columns) {
        return text.length() < columns ? text : text.substring(0, columns - 2) + "…";
    }
}
