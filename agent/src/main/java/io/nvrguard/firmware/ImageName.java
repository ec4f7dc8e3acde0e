package io.nvrguard.firmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a vendor's zip claims, e.g. {@code NVR_K51_V20_S_BL_ML_STD_V4.1.25_181028.zip} (firmware-images.md
 * §2.1). A claim only: names are given by people and by portals, so it must agree with the bytes
 * ({@link #contradictions}) and with a profile before anything rests on it.
 *
 * <p>A name outside the grammar claims nothing, also where it seems to mention a version: catalogue names
 * ({@code Firmware__V4.30.216_240930_S3000612027.zip}), UUIDs and the bare {@code digicap.dav} every zip holds.
 *
 * @param fileName as given, without folders
 * @param kind which grammar the name follows
 * @param platform the whole code with its infixes. {@code K51_V20_S} is one platform and not a kind of {@code K51}; where
 *     the vendor joins several ({@code K72_K72A}), the joined code is one platform too. Empty for the one old name that
 *     lists models instead ({@code (76-SE,V,VP)})
 * @param variant the marker between platform and language, as written: {@code BL} (baseline) in nearly every NVR name,
 *     a brand or market in others ({@code HILOOK}, {@code RUSSIA}, {@code EUROPE})
 * @param language languages the firmware is said to speak
 * @param letter the {@code A} or {@code E} some names have behind the language; its meaning is not known
 * @param edition standard or neutral
 * @param version the version with its build, always both
 */
public record ImageName(
        String fileName,
        Kind kind,
        Optional<Platform> platform,
        Optional<String> variant,
        Optional<Language> language,
        Optional<String> letter,
        Optional<Edition> edition,
        Optional<FirmwareVersion> version) {

    /** The grammars of firmware-images.md §2.1. */
    public enum Kind {
        NVR,
        DVR,
        /** {@code DZ_} (dingzhi): built for one customer; never assume that it fits a standard unit. */
        CUSTOMISED,
        /** No grammar fits; nothing is claimed. */
        NO_CLAIM
    }

    /** Language codes of the names, with the number an SWKH header has for them (firmware-images.md §1.3). */
    public enum Language {
        ML(1),
        EN(1),
        MUL(1),
        CN(2);

        private final long inHeader;

        Language(long inHeader) {
            this.inHeader = inHeader;
        }

        boolean agreesWith(long header) {
            return header == inHeader || header == ImagePackage.ANY || header == ImagePackage.ANY_LANGUAGE;
        }
    }

    /** What the firmware calls itself on screen. */
    public enum Edition {
        /** Standard, with the vendor's brand. */
        STD,
        /** Neutral, without brand. */
        NEU
    }

    private static final String VERSION = "_V(?<number>\\d{1,3}\\.\\d{1,3}\\.\\d{1,4})_";
    private static final String NVR_PLATFORM = "(?<platform>[A-Z0-9]+(?:_(?:V20|K81|H930|H92|A8|S|X|FA|SSD))*)";
    private static final String DVR_MARKET =
            "(?<variant>RUSSIA|EUROPE|HILOOKEUROPE|HILOOKASIA|OVERSEAS|\u6D77\u5916\u6807\u914D)";

    // An empty group stands for a part that a grammar does not have.
    private static final Pattern NVR = Pattern.compile("NVR_(?:" + NVR_PLATFORM + "_|\\([-0-9A-Z,]+\\)_?)"
            + "(?:(?<variant>HILOOK|BL|HILOOK_BL)_)?(?<language>ML|EN|CN|MUL)(?:_(?<letter>[AE]))?(?:_(?<edition>STD|NEU))?"
            + VERSION + "(?:Build)?(?<build>\\d{6})\\.zip");
    private static final Pattern DVR = Pattern.compile(
            "DVR(?:-_|[-_])(?<platform>[A-Z0-9]+(?:[-_][A-Z0-9]+)*?)(?:_-|[-_])(?:" + DVR_MARKET + "[-_])?"
                    + "(?<language>ML|EN)(?<letter>)_(?<edition>STD|NEU)" + VERSION
                    + "(?:[Bb]uild_?)?(?<build>\\d{6})\\.zip");
    private static final Pattern CUSTOMISED = Pattern.compile("DZ_" + NVR_PLATFORM
            + "_(?<variant>)(?<language>ML|EN|MUL)(?<letter>)_(?<edition>STD|NEU)" + VERSION
            + "(?<build>\\d{6})(?:_Mult\\w*)?\\.zip");

    /** Reads a file name without folders; never fails, a name outside the grammar claims nothing. */
    public static ImageName read(String fileName) {
        return read(fileName, Kind.NVR, NVR)
                .or(() -> read(fileName, Kind.DVR, DVR))
                .or(() -> read(fileName, Kind.CUSTOMISED, CUSTOMISED))
                .orElseGet(() -> noClaim(fileName));
    }

    /**
     * Where the name and the bytes contradict each other, one sentence each; empty when nothing does. A name or container
     * that does not say something cannot contradict. Every package counts: a recorder may take any of them.
     */
    public List<String> contradictions(FirmwareImage image) {
        List<String> sentences = new ArrayList<>();
        for (ImagePackage offered : image.packages()) {
            versionContradiction(offered).ifPresent(sentences::add);
            languageContradiction(offered).ifPresent(sentences::add);
        }
        return sentences.stream().distinct().toList();
    }

    private Optional<String> versionContradiction(ImagePackage offered) {
        return version.flatMap(claimed -> said(offered)
                .filter(found -> !agrees(claimed, offered))
                .map(found -> "The name '" + fileName + "' says " + claimed + ", the bytes say " + found + "."));
    }

    private static boolean agrees(FirmwareVersion claimed, ImagePackage offered) {
        return offered.version()
                .map(claimed::agreesWith)
                .orElseGet(() -> claimed.build().equals(offered.build()));
    }

    private static Optional<String> said(ImagePackage offered) {
        return offered.version()
                .map(FirmwareVersion::toString)
                .or(() -> offered.build().map(build -> "build " + build));
    }

    private Optional<String> languageContradiction(ImagePackage offered) {
        return language.filter(claimed -> offered.language().isPresent()
                        && !claimed.agreesWith(offered.language().getAsLong()))
                .map(claimed -> "The name '" + fileName + "' says language " + claimed + ", which is "
                        + claimed.inHeader + " in a header; the bytes say "
                        + offered.language().getAsLong() + ".");
    }

    private static Optional<ImageName> read(String fileName, Kind kind, Pattern grammar) {
        Matcher name = grammar.matcher(fileName);
        if (!name.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ImageName(
                fileName,
                kind,
                part(name, "platform").map(Platform::new),
                part(name, "variant"),
                part(name, "language").map(Language::valueOf),
                part(name, "letter"),
                part(name, "edition").map(Edition::valueOf),
                Optional.of(FirmwareVersion.of(name.group("number") + " build " + name.group("build")))));
    }

    private static Optional<String> part(Matcher name, String group) {
        return Optional.ofNullable(name.group(group)).filter(text -> !text.isEmpty());
    }

    private static ImageName noClaim(String fileName) {
        return new ImageName(
                fileName,
                Kind.NO_CLAIM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
