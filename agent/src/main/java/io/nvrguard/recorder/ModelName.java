package io.nvrguard.recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /**
     * What a model's designation says the unit is, as far as it says it. Recorders of one kind have other names as well
     * (Value Express, other brands), so a designation without a kind says nothing.
     */
    public enum Kind {
        /** {@code DS-7616NI-…}, {@code iDS-9632NXI-…}: an N behind the series (firmware-images.md §2.2). */
        NVR("an NVR", "i?DS-\\d{4,6}N.*", "NVR"),
        /** {@code DS-7208HQHI-…}: an H behind the series (firmware-images.md §5); hybrids call themselves HVR. */
        DVR("a DVR", "i?DS-\\d{4,6}H.*", "DVR|HVR"),
        /** {@code DS-2CD2146G2-…}, and Value Express' {@code ECI-…} and {@code ECT-…} (firmware-images.md §3). */
        CAMERA("a camera", "i?DS-2[A-Z].*|EC[IT]-.*", "IP.*");

        private final String words;
        private final Pattern designations;
        private final Pattern deviceTypes;

        Kind(String words, String designations, String deviceTypes) {
            this.words = words;
            this.designations = Pattern.compile(designations);
            this.deviceTypes = Pattern.compile(deviceTypes);
        }

        /** Whether units of this kind call themselves so in {@code deviceType}. */
        public boolean calledSo(String deviceType) {
            return deviceTypes.matcher(deviceType.strip()).matches();
        }

        /** With its article: {@code an NVR}. */
        public String inWords() {
            return words;
        }
    }

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

    /** As profiles list it: base and variant, without the letters. */
    public String listed() {
        return base + variant;
    }

    /** The revision letter the name carries; empty proves nothing (firmware-images.md §3, "Not sufficient"). */
    public Optional<HardwareRevision> revision() {
        return letters.isEmpty()
                ? Optional.empty()
                : Optional.of(HardwareRevision.letter(letters.get(letters.size() - 1)));
    }

    public Optional<Kind> kind() {
        return Stream.of(Kind.values())
                .filter(kind -> kind.designations.matcher(base).matches())
                .findFirst();
    }

    @Override
    public String toString() {
        return text;
    }
}
