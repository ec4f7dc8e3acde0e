package io.nvrguard.recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model name taken apart: {@code DS-7716NI-I4/16P(B)} is base {@code DS-7716NI-I4}, variant {@code /16P}, letter
 * {@code B}. Profiles list base and variant as one name; they never match models by pattern.
 *
 * @param text as the recorder or the label writes it
 * @param base everything before the first slash, without the letters
 * @param variant the first slash and what follows it, without the letters; empty text where there is none
 * @param letters single capital letters in brackets, in order; the last one is the hardware revision. Any other bracket
 *     stays where it is, so that no profile lists the name and the unit is refused
 */
public record ModelName(String text, String base, String variant, List<Character> letters) {

    private static final Pattern BRACKET = Pattern.compile("\\(([A-Z])(?:[ -]?[Vv][Ee][Rr][Ss][Ii][Oo][Nn])?\\)");

    public ModelName {
        letters = List.copyOf(letters);
    }

    public static ModelName of(String text) {
        String name = text.strip();
        List<Character> letters = new ArrayList<>();
        Matcher bracket = BRACKET.matcher(name);
        while (bracket.find()) {
            letters.add(bracket.group(1).charAt(0));
        }
        String plain = bracket.replaceAll("");
        int slash = plain.indexOf('/');
        return slash < 0
                ? new ModelName(name, plain.strip(), "", letters)
                : new ModelName(
                        name,
                        plain.substring(0, slash).strip(),
                        plain.substring(slash).strip(),
                        letters);
    }

    /** The revision letter the name carries; empty proves nothing (firmware-images.md §3, "Not sufficient"). */
    public Optional<HardwareRevision> revision() {
        return letters.isEmpty()
                ? Optional.empty()
                : Optional.of(HardwareRevision.letter(letters.get(letters.size() - 1)));
    }

    @Override
    public String toString() {
        return text;
    }
}
