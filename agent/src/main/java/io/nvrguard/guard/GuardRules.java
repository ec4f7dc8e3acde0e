package io.nvrguard.guard;

import java.util.List;

/**
 * Every rule, once, in the order in which a person would ask: who is it, what is the file, does it fit, may it go on from
 * here, is the recorder well. The first refusal is therefore the one that tells most. A rule that has nothing to compare
 * because an earlier one refuses says so and allows ({@link Verdict#notJudged}).
 */
public final class GuardRules {

    private GuardRules() {}

    public static List<GuardRule> all() {
        return List.of(
                new KnownRecorder(),
                new SameRecorder(),
                new ImageIntact(),
                new NameAgrees(),
                new NotCustomised(),
                new SameFile(),
                new RevisionFits(),
                new PlatformFits(),
                new RegionFits(),
                new ListedImageOnly(),
                new KnownOrigin(),
                new NoDowngrade(),
                new ListedHop(),
                new PublishedSource(),
                new NotExploited(),
                new FactoryDefaultFirst(),
                new HealthyDisks(),
                new NotBusy(),
                new NetworkUpgradeOffered(),
                new BackupKept());
    }
}
