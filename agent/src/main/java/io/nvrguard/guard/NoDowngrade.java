package io.nvrguard.guard;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.profile.Profile;
import java.util.Optional;

/** The file must not be older than what runs. Versions are compared only on the recorder's own platform. */
final class NoDowngrade implements GuardRule {

    static final String ID = "no-downgrade";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        if (!situation.platformFits()) {
            return Verdict.notJudged(ID, PlatformFits.ID);
        }
        return situation
                .offeredVersion()
                .map(offered -> judge(situation, offered))
                .orElseGet(() -> Verdict.notJudged(ID, ListedImageOnly.ID));
    }

    /** The very version that runs is no downgrade, even where one side does not say its build. */
    static boolean isDowngrade(FirmwareVersion running, FirmwareVersion offered) {
        return offered.isBelow(running) && !offered.agreesWith(running);
    }

    private static Verdict judge(Situation situation, FirmwareVersion offered) {
        FirmwareVersion running = situation.recorder().firmware();
        if (!isDowngrade(running, offered)) {
            return Verdict.allow(ID, offered + " on " + running, "nothing older than " + running);
        }
        Optional<Profile> profile = situation.profile();
        return Verdict.refuse(
                ID,
                situation.subject() + " is " + offered,
                "nothing older than " + running + ", which runs",
                "An older firmware does not know the newer one's settings and database; the recorder may default itself or"
                        + " not start.",
                "Stay on " + running + ", or choose a later version. If an older one must be, ask the vendor.",
                profile.map(Profile::downgrade));
    }
}
