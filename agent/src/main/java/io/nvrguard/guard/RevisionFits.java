package io.nvrguard.guard;

import io.nvrguard.firmware.Platform;
import io.nvrguard.profile.Hardware;
import io.nvrguard.profile.PlatformFit;
import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.Evidence;
import io.nvrguard.recorder.HardwareRevision;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file must be for the recorder's hardware revision: a C-Version file on a unit that is not one, or the reverse, is
 * refused, and so is every file while nothing shows which the unit is.
 */
final class RevisionFits implements GuardRule {

    static final String ID = "revision-fits";

    private static final String NOT_INTERCHANGEABLE =
            "Units of one name have different boards; the firmware of one is not interchangeable with the other's.";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        return situation
                .profile()
                .map(profile -> judge(situation, profile, profile.hardwareOf(situation.recorder())))
                .orElseGet(() -> Verdict.notJudged(ID, KnownRecorder.ID));
    }

    private static Verdict judge(Situation situation, Profile profile, Hardware hardware) {
        HardwareRevision revision = hardware.revision().value();
        List<PlatformFit> fits = fits(profile, hardware);
        if (hardware.isContradictory()) {
            return contradictory(situation, hardware);
        }
        if (profile.platforms().isEmpty()) {
            return Verdict.notJudged(ID, PlatformFits.ID);
        }
        if (fits.isEmpty()) {
            return revision.equals(HardwareRevision.UNKNOWN)
                    ? unknown(situation, profile)
                    : notListed(situation, profile, hardware);
        }
        Optional<PlatformFit> offered = situation.offeredPlatform().flatMap(platform -> fit(profile, platform));
        if (offered.isEmpty()) {
            return Verdict.notJudged(ID, PlatformFits.ID);
        }
        return fits.contains(offered.get())
                ? Verdict.allow(ID, inWords(situation, hardware), "a unit of revision " + revisions(offered.get()))
                : otherRevision(situation, hardware, fits.get(0), offered.get());
    }

    /** The platforms that the recorder's revision may be; none where it is unknown, contradictory or not listed. */
    static List<PlatformFit> fits(Profile profile, Hardware hardware) {
        return profile.platforms().stream()
                .filter(fit -> !hardware.isContradictory())
                .filter(fit -> fit.standsFor(hardware.revision().value()))
                .toList();
    }

    private static Verdict otherRevision(Situation situation, Hardware hardware, PlatformFit own, PlatformFit offered) {
        return Verdict.refuse(
                ID,
                situation.subject() + " is for hardware revision " + revisions(offered) + "; the recorder is "
                        + inWords(situation, hardware),
                "firmware for revision " + revisions(own) + ", platform " + own.platform(),
                NOT_INTERCHANGEABLE,
                PlatformFits.remedy(situation, own.platform()),
                Optional.of(own.source()));
    }

    private static Verdict contradictory(Situation situation, Hardware hardware) {
        return Verdict.refuse(
                ID,
                "the evidence on " + situation.recorder().model() + " contradicts itself: " + evidence(hardware),
                "evidence that names one hardware revision",
                NOT_INTERCHANGEABLE,
                "Read model and serial number on the unit's label again. If one of the lines above was misread, run again"
                        + " without it; otherwise leave its firmware as it is and ask the vendor with these lines.",
                Optional.empty());
    }

    private static Verdict unknown(Situation situation, Profile profile) {
        String known = profile.platforms().stream().map(RevisionFits::revisions).collect(Collectors.joining(" or "));
        return Verdict.refuse(
                ID,
                "nothing shows the hardware revision of " + situation.recorder().model() + " running "
                        + situation.recorder().firmware(),
                "revision " + known + ", shown by the recorder or read on its label",
                NOT_INTERCHANGEABLE + " A reported name without a letter proves nothing: newer boards report none.",
                "Look at the label on the unit, or at the box: the letter stands in brackets in the model, such as"
                        + " DS-7608NI-Q1/8P(C), or in the serial number between the model and the digits. Run again with"
                        + " --label-revision and that letter, such as C, or with --label-revision not-lettered where there is"
                        + " none; --label-note keeps where you read it.",
                profile.platforms().stream().findFirst().map(PlatformFit::source));
    }

    private static Verdict notListed(Situation situation, Profile profile, Hardware hardware) {
        String known = profile.platforms().stream().map(RevisionFits::revisions).collect(Collectors.joining(" or "));
        return Verdict.refuse(
                ID,
                inWords(situation, hardware),
                "revision " + known,
                "This revision is another board than those the profile lists firmware for.",
                "Leave its firmware as it is, or ask the vendor for the firmware of exactly this revision.",
                profile.platforms().stream().findFirst().map(PlatformFit::source));
    }

    private static Optional<PlatformFit> fit(Profile profile, Platform platform) {
        return profile.platforms().stream()
                .filter(fit -> fit.platform().equals(platform))
                .findFirst();
    }

    private static String inWords(Situation situation, Hardware hardware) {
        String shown = hardware.revision().evidence().isEmpty() ? "" : ": " + evidence(hardware);
        return situation.recorder().model() + ", hardware revision "
                + hardware.revision().value() + shown;
    }

    private static String revisions(PlatformFit fit) {
        return fit.revisions().stream().map(HardwareRevision::toString).collect(Collectors.joining(" / "));
    }

    private static String evidence(Hardware hardware) {
        return hardware.revision().evidence().stream().map(Evidence::toString).collect(Collectors.joining("; "));
    }
}
