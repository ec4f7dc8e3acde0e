package io.nvrguard.simulator.recorder;

/** The four classes of the log, in the order a recorder groups them (recorder-protocol.md §7.3, §7.4). */
public enum LogClass {
    ALARM("Alarm"),
    EXCEPTION("Exception"),
    OPERATION("Operation"),
    INFORMATION("Information");

    private final String word;

    LogClass(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
