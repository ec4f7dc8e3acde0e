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
 * ({@code Firmware__V4.30.216_240930_S3000612027.zip}; portals list some of them under another version than the one in the
 * name), UUIDs, archives other than zip, and the bare {@code digicap.dav} every zip holds.
 *
 * @param fileName as given, without folders
 * @param kind which grammar the name follows
 * @param platform the whole code with its infixes. {@code K51_V20_S} is one platform and not a kind of {@code K51}; where
 *     the vendor joins several ({@code K72_K72A}), the joined code is one platform too. Empty for names that list
 *     models instead ({@code NVR_(76-SE,V,VP)BL_…})
 * @param variant the marker between platform and language, as written: {@code BL} (baseline) in nearly every NVR name,
 *     a brand or market in others ({@code HILOOK}, {@code RUSSIA}, {@code EUROPE}); the brand in front of an OEM name
 * @param language languages the firmware is said to speak
 * @param letter the {@code A} or {@code E} some names have behind the language; its meaning is not known
 * @param edition standard or neutral
 * @param version the version with its build, always both; empty where the name claims none
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
        /** {@code DZ} (dingzhi) anywhere in it: built for one customer; never assume that it fits a standard unit. */
        CUSTOMISED,
        /** Another brand's, {@code ARCDYN_NVR_C4_…}: its code is that brand's own and no platform of the vendor's. */
        OEM,
        /** Models or nothing where the platform should be, as files before 2017 have it: {@code DS-7208HGHI-F_ML_STD_…}. */
        WITHOUT_PLATFORM,
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

    private static final String VERSION = "V(?<number>\\d{1,3}\\.\\d{1,3}\\.\\d{1,4})_";
    /** A browser that saves a second download puts a number behind the name; the claim stays the same. */
    private static final String ZIP = "(?: ?\\(\\d{1,2}\\))?\\.(?i:zip)";

    private static final String NVR_PLATFORM = "(?<platform>[A-Z0-9]+(?:_(?:V20|K81|H930|H92|A8|S|X|FA|SSD))*)";
    /** The Chinese words mean: overseas standard. */
    private static final String MARKET =
            "(?<variant>RUSSIA|EUROPE|HILOOKEUROPE|HILOOKASIA|OVERSEAS|\u6D77\u5916\u6807\u914D)";

    private static final Pattern NVR = Pattern.compile("NVR_(?:" + NVR_PLATFORM + "_|\\([-0-9A-Z,]+\\)_?)"
            + "(?:(?<variant>HILOOK|BL|HILOOK_BL)_)?(?<language>ML|EN|CN|MUL)(?:_(?<letter>[AE]))?(?:_(?<edition>STD|NEU))?_"
            + VERSION + "(?:Build)?(?<build>\\d{6})" + ZIP);
    private static final Pattern DVR =
            Pattern.compile("DVR(?:-_|[-_])(?<platform>[A-Z0-9]+(?:[-_][A-Z0-9]+)*?)(?:_-|[-_])(?:" + MARKET + "[-_])?"
                    + "(?<language>ML|EN)_(?<edition>STD|NEU)_" + VERSION + "(?:[Bb]uild_?)?(?<build>\\d{6})" + ZIP);
    private static final Pattern CUSTOMISED = Pattern.compile("DZ_" + NVR_PLATFORM
            + "_(?<language>ML|EN|CN|MUL)_(?<edition>STD|NEU)_" + VERSION + "(?<build>\\d{6})(?:_Mult\\w*)?" + ZIP);
    private static final Pattern CUSTOMERS_OWN =
            Pattern.compile("(?:[^A-Za-z0-9]*\\(" + VERSION + "(?<build>\\d{6})\\))?.*");
    private static final Pattern OEM = Pattern.compile("(?<variant>[A-Z][A-Za-z0-9]*)_[ND]VR_[A-Z0-9]+_(?:BL_)?"
            + "(?:(?<language>ML|EN|CN|MUL)_)?(?:(?<edition>STD|NEU)_)?" + VERSION + "(?<build>\\d{6})" + ZIP);
    private static final Pattern WITHOUT_PLATFORM = Pattern.compile("(?:digicap|DS-[-_A-Za-z0-9]+?(?:[-_]" + MARKET
            + ")?_(?<language>ML|EN)_(?<edition>STD|NEU))_" + VERSION + "(?<build>\\d{6})(?:_NO_ONVIF)?" + ZIP);

    /** The customers' mark, wherever a name has it: {@code DZ_K57_…}, {@code DZP20181018047-…}, {@code …(DZ20111230_13)}. */
    private static final Pattern CUSTOMERS_MARK = Pattern.compile("(?<![A-Za-z0-9])DZ(?:P?\\d|_)");

    /** Reads a file name without folders; never fails, a name outside the grammar claims nothing. */
    public static ImageName read(String fileName) {
        if (CUSTOMERS_MARK.matcher(fileName).find()) {
            return read(fileName, Kind.CUSTOMISED, CUSTOMISED)
                    .or(() -> read(fileName, Kind.CUSTOMISED, CUSTOMERS_OWN))
                    .orElseGet(() -> claiming(fileName, Kind.CUSTOMISED));
        }
        return read(fileName, Kind.NVR, NVR)
                .or(() -> read(fileName, Kind.DVR, DVR))
                .or(() -> read(fileName, Kind.WITHOUT_PLATFORM, WITHOUT_PLATFORM))
                .or(() -> read(fileName, Kind.OEM, OEM))
                .orElseGet(() -> claiming(fileName, Kind.NO_CLAIM));
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
            kindContradiction(offered).ifPresent(sentences::add);
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

    /** Recorders' device classes and flags are hardly known (firmware-images.md §8); those of cameras are, a few. */
    private Optional<String> kindContradiction(ImagePackage offered) {
        boolean saysRecorder = switch (kind) {
            case NVR, DVR, CUSTOMISED, OEM, WITHOUT_PLATFORM -> true;
            case NO_CLAIM -> false;
        };
        return saysRecorder
                ? offered.camerasMark()
                        .map(mark -> "The name '" + fileName
                                + "' says firmware of a recorder, the bytes say a camera's: " + mark + ".")
                : Optional.empty();
    }

    private static Optional<ImageName> read(String fileName, Kind kind, Pattern grammar) {
        Matcher name = grammar.matcher(fileName);
        if (!name.matches()) {
            return Optional.empty();
        }
        Optional<FirmwareVersion> version = part(name, "number")
                .map(number -> FirmwareVersion.of(
                        number + " build " + part(name, "build").orElseThrow()));
        return Optional.of(new ImageName(
                fileName,
                kind,
                part(name, "platform").map(Platform::new),
                part(name, "variant"),
                part(name, "language").map(Language::valueOf),
                part(name, "letter"),
                part(name, "edition").map(Edition::valueOf),
                version));
    }

    /** A part of the name; grammars have some or all of the parts. */
    private static Optional<String> part(Matcher name, String group) {
        return name.pattern().pattern().contains("(?<" + group + ">")
                ? Optional.ofNullable(name.group(group))
                : Optional.empty();
    }

    /** A name that claims nothing but its kind. */
    private static ImageName claiming(String fileName, Kind kind) {
        return new ImageName(
                fileName,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
