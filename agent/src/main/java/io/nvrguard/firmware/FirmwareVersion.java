package io.nvrguard.firmware;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A firmware version as the label, the recorder and the vendor's texts write it: {@code V4.22.005 build 191208}.
 *
 * <p>Three numbers and, where known, the build date as six digits {@code yymmdd} (recorder-protocol.md §1, "Version
 * string grammar"). Numbers are compared as numbers, so the vendor's {@code v4.50.00} and the recorder's {@code
 * V4.50.000} are the same version; the text is kept as it was written. Comparing is only meaningful inside one family:
 * a higher number of another family says nothing.
 */
public final class FirmwareVersion implements Comparable<FirmwareVersion> {

    private static final Pattern TEXT =
            Pattern.compile("[Vv]?(\\d{1,3}\\.\\d{1,3}\\.\\d{1,4})(?:[ _]*(?:[Bb]uild)[ _]*(\\d{6}))?");
    private static final Comparator<FirmwareVersion> BY_NUMBER = Comparator.<FirmwareVersion>comparingInt(v -> v.major)
            .thenComparingInt(v -> v.minor)
            .thenComparingInt(v -> v.revision);

    private final String number;
    private final int major;
    private final int minor;
    private final int revision;
    private final Optional<String> build;

    private FirmwareVersion(String number, Optional<String> build) {
        String[] parts = number.split("\\.");
        this.number = number;
        this.major = Integer.parseInt(parts[0]);
        this.minor = Integer.parseInt(parts[1]);
        this.revision = Integer.parseInt(parts[2]);
        this.build = build;
    }

    /**
     * Reads {@code V4.50.000}, {@code 4.50.00} or {@code V3.4.80 build 160718}.
     *
     * @throws IllegalArgumentException when the text is not a version; the message quotes it
     */
    public static FirmwareVersion of(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text
                        + "' is not a firmware version; write it like \"V3.4.80 build 160718\" or \"4.50.00\""));
    }

    /** Like {@link #of}, empty where the text is not a version. */
    public static Optional<FirmwareVersion> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new FirmwareVersion(matcher.group(1), Optional.ofNullable(matcher.group(2))))
                : Optional.empty();
    }

    /** The three numbers as written, without the {@code V}: {@code 4.50.000}. */
    public String number() {
        return number;
    }

    /** The build date {@code yymmdd}; empty where the source gave none. */
    public Optional<String> build() {
        return build;
    }

    public int major() {
        return major;
    }

    /** Same three numbers; the build is not looked at. */
    public boolean sameNumber(FirmwareVersion other) {
        return BY_NUMBER.compare(this, other) == 0;
    }

    /** Same three numbers and no contradicting build: a version without a build agrees with any build of it. */
    public boolean agreesWith(FirmwareVersion other) {
        return sameNumber(other) && (build.isEmpty() || other.build.isEmpty() || build.equals(other.build));
    }

    public boolean isBelow(FirmwareVersion other) {
        return compareTo(other) < 0;
    }

    /** By number, then by build; a version without a build sorts before the same version with one. */
    @Override
    public int compareTo(FirmwareVersion other) {
        int byNumber = BY_NUMBER.compare(this, other);
        return byNumber != 0 ? byNumber : build.orElse("").compareTo(other.build.orElse(""));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FirmwareVersion that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(major, minor, revision, build);
    }

    /** {@code V4.50.000 build 210125}, as the recorder's own pages print it. */
    @Override
    public String toString() {
        return "V" + number + build.map(b -> " build " + b).orElse("");
    }
}
