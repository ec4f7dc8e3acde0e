package io.nvrguard.simulator.firmware;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A firmware version as a recorder reports it, {@code V4.22.005 build 191208}: compared by numbers, then by build
 * (recorder-protocol.md §1).
 *
 * @param major 0..255, as the header's version word has one byte for it
 * @param minor 0..255
 * @param revision 0..65535, printed with three digits when it was written so
 * @param build yymmdd, or 0 where a rule names a version without a build
 * @param text the version as the device prints it, {@code V3.4.80}: the digits of the revision are not padded alike
 */
public record FirmwareVersion(int major, int minor, int revision, int build, String text)
        implements Comparable<FirmwareVersion> {
    private static final Pattern GRAMMAR =
            Pattern.compile("[Vv]?(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,5})(?:\\s*build\\s*(\\d{6}))?");
    private static final Comparator<FirmwareVersion> BY_NUMBERS = Comparator.comparingInt(FirmwareVersion::major)
            .thenComparingInt(FirmwareVersion::minor)
            .thenComparingInt(FirmwareVersion::revision)
            .thenComparingInt(FirmwareVersion::build);

    public FirmwareVersion {
        if (major > 255 || minor > 255 || revision > 65535) {
            throw new IllegalArgumentException("version " + text + " does not fit a firmware header");
        }
    }

    /** Reads {@code V3.4.80 build 160718}, {@code 4.50.00} or {@code V4.0.0}. */
    @JsonCreator
    public static FirmwareVersion of(String words) {
        Matcher m = GRAMMAR.matcher(words.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "'" + words + "' is not a firmware version; write it like \"V3.4.80 build 160718\"");
        }
        int build = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
        return new FirmwareVersion(
                Integer.parseInt(m.group(1)),
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3)),
                build,
                "V" + m.group(1) + "." + m.group(2) + "." + m.group(3));
    }

    /** From a header's words: recorders print the revision with three digits from V4 on, and bare before. */
    static FirmwareVersion ofHeader(int word, int build) {
        int major = word >>> 24;
        int minor = (word >>> 16) & 0xFF;
        int revision = word & 0xFFFF;
        String text = String.format(major >= 4 ? "V%d.%d.%03d" : "V%d.%d.%d", major, minor, revision);
        return new FirmwareVersion(major, minor, revision, build, text);
    }

    int headerWord() {
        return major << 24 | minor << 16 | revision;
    }

    /** {@code build 160718}, the way deviceInfo prints it. */
    public String buildText() {
        return String.format("build %06d", build);
    }

    /** Is this version older than the numbers of the other, whatever the builds? */
    public boolean isBelow(FirmwareVersion other) {
        return BY_NUMBERS.compare(withoutBuild(), other.withoutBuild()) < 0;
    }

    private FirmwareVersion withoutBuild() {
        return new FirmwareVersion(major, minor, revision, 0, text);
    }

    @Override
    public int compareTo(FirmwareVersion other) {
        return BY_NUMBERS.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FirmwareVersion that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return (headerWord() * 31) + build;
    }

    @Override
    public String toString() {
        return text + " " + buildText();
    }
}
