package io.nvrguard.upgrade;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.guard.Backup;
import io.nvrguard.guard.DefaultBefore;
import io.nvrguard.guard.Exposure;
import io.nvrguard.guard.Offer;
import io.nvrguard.guard.Origins;
import io.nvrguard.guard.Situation;
import io.nvrguard.guard.Wanted;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.Fact;
import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.ModelName;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.recorder.UpgradeStatus;
import java.time.Instant;
import java.util.Optional;

/** Gathers what the guard looks at: before a plan, and inside a job. */
public final class Situations {

    private Situations() {}

    /**
     * For a plan that is being made.
     *
     * @param running what will run when this image's turn comes: the recorder's own version for the first hop, the hop
     *     before for the others
     * @param wanted the version in question, with its listed image where there is one
     * @param passage whether the plan ends with it
     * @param offer the file for it; empty while none is at hand
     */
    static Situation planned(
            ProfilePack profiles,
            Survey survey,
            FirmwareVersion running,
            Wanted wanted,
            Optional<Offer> offer,
            Origins origins,
            Exposure.Passage passage,
            Instant now) {
        RecorderIdentity recorder = survey.identity().running(running);
        return new Situation(
                recorder,
                profiles.matching(recorder.model()),
                profiles.nearMiss(recorder.model()),
                Optional.empty(),
                offer,
                Optional.of(wanted),
                Optional.empty(),
                origins,
                new Exposure(profiles.exploited(), passage),
                Optional.of(survey.storage()),
                survey.upgradeStatus(),
                survey.capabilities(),
                DefaultBefore.PLANNED,
                Backup.PLANNED,
                now);
    }

    /**
     * For one file outside of any plan.
     *
     * @param survey empty: the recorder can't be asked, all that is known of it is {@code recorder}
     * @param origins what is known of where files came from. A check asks whether the file fits the unit, so nobody's word
     *     is needed; a file that is not the one an image is pinned to is refused all the same
     */
    public static Situation checked(
            ProfilePack profiles,
            RecorderIdentity recorder,
            Optional<Survey> survey,
            Offer offer,
            Origins origins,
            Instant now) {
        return new Situation(
                recorder,
                profiles.matching(recorder.model()),
                profiles.nearMiss(recorder.model()),
                Optional.empty(),
                Optional.of(offer),
                Optional.empty(),
                Optional.empty(),
                origins.notNeeded(),
                new Exposure(profiles.exploited(), Exposure.Passage.NOT_PLANNED),
                survey.map(Survey::storage),
                survey.map(Survey::upgradeStatus).orElse(UpgradeStatus.NOT_REPORTED),
                survey.map(Survey::capabilities).orElse(Capabilities.NOT_REPORTED),
                DefaultBefore.NOT_KNOWN,
                Backup.NOT_ASKED,
                now);
    }

    static Situation inJob(
            Visit visit,
            Survey survey,
            OfferedImage image,
            DefaultBefore defaultBefore,
            Backup backup,
            UpgradePlan plan) {
        ProfilePack profiles = visit.around().profiles();
        RecorderIdentity recorder = survey.identity().withLabel(plan.label());
        return new Situation(
                recorder,
                profiles.matching(recorder.model()),
                profiles.nearMiss(recorder.model()),
                Optional.of(expected(plan)),
                Optional.of(image.offer()),
                Optional.empty(),
                Optional.of(visit.hop().sha256()),
                Origins.NOT_ASKED,
                new Exposure(
                        visit.around().profiles().exploited(),
                        Exposure.Passage.of(
                                visit.job().step().hop() == plan.hops().size())),
                Optional.of(survey.storage()),
                survey.upgradeStatus(),
                survey.capabilities(),
                defaultBefore,
                backup,
                visit.now());
    }

    private static RecorderIdentity expected(UpgradePlan plan) {
        return new RecorderIdentity(
                ModelName.of(plan.model()),
                Optional.empty(),
                plan.serialNumber(),
                plan.macAddress(),
                plan.running(),
                Fact.withoutEvidence(HardwareRevision.UNKNOWN),
                Optional.empty(),
                plan.label());
    }
}
