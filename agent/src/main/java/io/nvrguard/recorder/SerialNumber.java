package io.nvrguard.recorder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recorder's serial number taken apart (firmware-images.md §4): {@code DS-7808N-R2(C)0820230227CCRRL33000001WCVU} is model
 * {@code DS-7808N-R2(C)}, 8 channels, made 2023-02-27, grades C and C, region RR, unit {@code L33000001}, features {@code
 * WCVU}. Masked numbers, the nine characters many labels print alone, cameras' and other makers' numbers are not readable.
 *
 * @param model with its variant and, where the unit has one, its revision letter
 * @param channels as the number says; not always those the unit is sold with
 * @param made day of production, a day that exists
 * @param cpuGrade frequency grade of the processor. The two grades are often C and C; that is no C-Version mark
 * @param dspGrade frequency grade of the signal processor
 * @param unit nine characters: digits, a letter and digits, or two letters and digits
 * @param features W web, C voice talk, V VGA, L LCD, U USB; empty text where there are none
 */
public record SerialNumber(
        ModelName model,
        int channels,
        LocalDate made,
        char cpuGrade,
        char dspGrade,
        Region region,
        String unit,
        String features) {

    /** The longest one known has 50 characters; a text longer than this is none and is not searched. */
    private static final int LONGEST = 128;

    private static final Pattern GRAMMAR = Pattern.compile("(?<model>\\S+?)-?(?<channels>\\d{2})"
            + "(?<year>20\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?<cpu>[A-Z])(?<dsp>[A-Z])"
            + "(?<region>CH|TW|JP|EU|WR|RR)(?<unit>\\d{9}|[A-Z]\\d{8}|[A-Z]{2}\\d{7})(?<features>[A-Z]*)");

    private static final Pattern LETTER = Pattern.compile("\\(([A-Z])\\)(?=-?\\d)");

    /** Reads any text whatsoever; empty where it is not a whole recorder's serial number. */
    public static Optional<SerialNumber> parse(String text) {
        String number = text.length() > LONGEST ? "" : text.strip();
        Matcher parts = GRAMMAR.matcher(number);
        return parts.matches() ? made(parts).map(day -> of(parts, day)) : Optional.empty();
    }

    /**
     * The revision letter in the text of a serial number: the last one of its model, or where the rest is masked the one
     * that stands right before the digits. Empty proves nothing (firmware-images.md §3, "Not sufficient").
     */
    public static Optional<HardwareRevision> letter(String text) {
        Optional<SerialNumber> whole = parse(text);
        return whole.isPresent() ? whole.get().model().revision() : letterBeforeDigits(text);
    }

    private static Optional<HardwareRevision> letterBeforeDigits(String text) {
        Matcher letter = LETTER.matcher(text.length() > LONGEST ? "" : text);
        return letter.find()
                ? Optional.of(HardwareRevision.letter(letter.group(1).charAt(0)))
                : Optional.empty();
    }

    private static SerialNumber of(Matcher parts, LocalDate made) {
        return new SerialNumber(
                ModelName.of(parts.group("model")),
                Integer.parseInt(parts.group("channels")),
                made,
                parts.group("cpu").charAt(0),
                parts.group("dsp").charAt(0),
                Region.valueOf(parts.group("region")),
                parts.group("unit"),
                parts.group("features"));
    }

    private static Optional<LocalDate> made(Matcher parts) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group("year")),
                    Integer.parseInt(parts.group("month")),
                    Integer.parseInt(parts.group("day"))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
