package io.nvrguard.repair;

import io.nvrguard.recorder.LogEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which disk a log entry speaks of. */
final class LogWords {

    private static final Pattern DISK =
            Pattern.compile("(?i)\\b(?:hdd|disk|hard disk)[ .:#-]*(?:no\\.?[ :]*)?(\\d{1,3})\\b");

    private LogWords() {}

    /** The bay's number, or {@link DiskRepair#WHOLE_UNIT} where the entry names none. */
    static String disk(LogEntry entry) {
        Matcher disk = DISK.matcher(entry.text());
        return disk.find() ? String.valueOf(Integer.parseInt(disk.group(1))) : DiskRepair.WHOLE_UNIT;
    }
}
