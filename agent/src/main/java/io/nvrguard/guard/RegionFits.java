package io.nvrguard.guard;

import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.ImagePackage;
import io.nvrguard.recorder.Region;
import io.nvrguard.recorder.SerialNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file must speak the language of the region the unit was made for: Chinese units take Chinese firmware, all others the
 * multi-language one. A serial number that can't be read, or a file that does not say its language, is no reason to refuse.
 */
final class RegionFits implements GuardRule {

    static final String ID = "region-fits";

    /** The header's languages (firmware-images.md §1.3). */
    private static final long MULTI_LANGUAGE = 1;

    private static final long CHINESE = 2;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        return situation
                .recorder()
                .serial()
                .map(serial -> judge(situation, serial))
                .orElseGet(() -> Verdict.allow(
                        ID, "no region can be read from the serial number", "a region, to compare languages with"));
    }

    private static Verdict judge(Situation situation, SerialNumber serial) {
        Region region = serial.region();
        List<Long> spoken = languages(situation);
        String needed =
                (region == Region.CH ? "Chinese" : "multi-language") + " firmware for region " + region.inWords();
        if (spoken.isEmpty()) {
            return Verdict.allow(ID, situation.subject() + " does not say its language", needed);
        }
        String found = situation.subject() + " is "
                + spoken.stream().map(RegionFits::inWords).collect(Collectors.joining(" and ")) + " firmware";
        return spoken.stream().anyMatch(language -> fits(region, language))
                ? Verdict.allow(ID, found, needed)
                : refuse(
                        situation,
                        region,
                        found + ", and the serial number "
                                + situation.recorder().serialNumber() + " names region " + region.inWords(),
                        needed);
    }

    private static Verdict refuse(Situation situation, Region region, String found, String needed) {
        return Verdict.refuse(
                ID,
                found,
                needed,
                "A recorder compares the file's language with its own. A Chinese unit that was given European firmware"
                        + " only beeped and restarted from then on.",
                region == Region.CH
                        ? "Leave its firmware as it is, or ask who sold it for Chinese firmware of exactly this model."
                        : "Use the vendor's multi-language file for "
                                + situation.recorder().model() + ", ML in its name.",
                Optional.empty());
    }

    /**
     * What the file speaks: what its packages say, of which a recorder takes the one that matches; the name's claim where they
     * say nothing, and where it claims Chinese. Without a file at hand, that of a listed image: all are multi-language.
     */
    private static List<Long> languages(Situation situation) {
        if (situation.offer().isEmpty()) {
            return situation.wanted().flatMap(Wanted::image).stream()
                    .map(image -> MULTI_LANGUAGE)
                    .toList();
        }
        Offer offer = situation.file();
        List<Long> claimed = offer.name().language().stream()
                .map(language -> language == ImageName.Language.CN ? CHINESE : MULTI_LANGUAGE)
                .toList();
        List<Long> said = offer.image().packages().stream()
                .flatMap(part ->
                        part.language().isPresent() ? Stream.of(part.language().getAsLong()) : Stream.empty())
                .distinct()
                .toList();
        return said.isEmpty() || claimed.contains(CHINESE) ? claimed : said;
    }

    private static boolean fits(Region region, long language) {
        return language == (region == Region.CH ? CHINESE : MULTI_LANGUAGE) || isAny(language);
    }

    private static boolean isAny(long language) {
        return language == ImagePackage.ANY || language == ImagePackage.ANY_LANGUAGE;
    }

    private static String inWords(long language) {
        if (isAny(language)) {
            return "any language's";
        }
        return language == MULTI_LANGUAGE ? "multi-language" : language == CHINESE ? "Chinese" : "language " + language;
    }
}
