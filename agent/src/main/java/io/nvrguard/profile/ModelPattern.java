package io.nvrguard.profile;

import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.ModelName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Models as the vendor's security records write them: {@code DS-76xxNI-Qx(/xP) including (D)、(E)}. Profiles list models one by
 * one, because firmware is put on what they name; this notation only ever warns or refuses, so it is taken as published.
 *
 * <p>What is read, and nothing else: {@code xx} stands for as many digits as it has letters, a lone {@code x} for one number of
 * one or two digits (the record's {@code /xP} is 4P, 8P and 16P); a bracket that begins with a slash may be there or not;
 * {@code including} is followed by the revision letters that are meant besides units without one. A letter that is not named
 * is not meant.
 *
 * @param text as published, blanks evened out
 * @param plain every form of the name without letters: {@code DS-76xxNI-Qx}, {@code DS-76xxNI-Qx/xP}
 * @param letters revision letters that are named, in order
 */
public record ModelPattern(String text, List<String> plain, List<Character> letters) {

    private static final Pattern INCLUDING = Pattern.compile("(?i)(.+?)\\s*including\\s*(.+)");
    private static final Pattern LETTERS = Pattern.compile("\\([A-Z]\\)(?:[\u3001,\\s]*\\([A-Z]\\))*");
    private static final Pattern LETTER = Pattern.compile("\\(([A-Z])\\)");
    /** Begins like a model and holds at most one bracket, which begins with a slash. */
    private static final Pattern NAME = Pattern.compile(
            "(?<before>[A-Za-z]+-[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+)*)(?:\\((?<maybe>(?:/[A-Za-z0-9]+)+)\\)(?<after>(?:/[A-Za-z0-9]+)*))?");
    /** Nothing says what a group of x that is a word of its own stands for. */
    private static final Pattern ONLY_X = Pattern.compile("(?:^|[-/])x+(?:$|[-/])");

    private static final Pattern X = Pattern.compile("x+");

    public ModelPattern {
        plain = List.copyOf(plain);
        letters = List.copyOf(letters);
    }

    /**
     * Reads the notation.
     *
     * @throws IllegalArgumentException when any part of it is not understood; nothing is guessed
     */
    public static ModelPattern of(String text) {
        String even = text.strip().replaceAll("\\s+", " ");
        Matcher including = INCLUDING.matcher(even);
        boolean named = including.matches();
        String name = named ? including.group(1) : even;
        String letters = named ? including.group(2) : "";
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || (named && !LETTERS.matcher(letters).matches())) {
            throw new IllegalArgumentException("'" + even + "' is not a notation of models that is understood");
        }
        List<String> plain = new ArrayList<>();
        String after = Optional.ofNullable(parts.group("after")).orElse("");
        plain.add(parts.group("before") + after);
        Optional.ofNullable(parts.group("maybe")).ifPresent(maybe -> plain.add(parts.group("before") + maybe + after));
        if (plain.stream().anyMatch(form -> ONLY_X.matcher(form).find())) {
            throw new IllegalArgumentException("'" + even + "' does not say what its x stand for");
        }
        return new ModelPattern(even, plain, letters(letters));
    }

    private static List<Character> letters(String text) {
        return LETTER.matcher(text)
                .results()
                .map(letter -> letter.group(1).charAt(0))
                .toList();
    }

    /**
     * Whether a unit is meant.
     *
     * @param revision what is known of its board; a letter counts where the name shows none
     */
    public boolean matches(ModelName model, HardwareRevision revision) {
        HardwareRevision own = model.revision().orElse(revision);
        boolean lettered = own.word().length() == 1;
        return (!lettered || letters.contains(own.word().charAt(0)))
                && plain.stream().anyMatch(form -> isForm(form, model.base() + model.variant()));
    }

    /** Every form with every letter: {@code DS-76xxNI-Qx}, {@code DS-76xxNI-Qx(D)}, {@code DS-76xxNI-Qx/xP}, … */
    public List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (String form : plain) {
            forms.add(form);
            letters.forEach(letter -> forms.add(form + "(" + letter + ")"));
        }
        return forms;
    }

    private static boolean isForm(String form, String name) {
        String digits = X.matcher(form).replaceAll(group -> {
            int count = group.group().length();
            return Matcher.quoteReplacement(count == 1 ? "[0-9]{1,2}" : "[0-9]{" + count + "}");
        });
        return Pattern.compile(digits, Pattern.CASE_INSENSITIVE).matcher(name).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
