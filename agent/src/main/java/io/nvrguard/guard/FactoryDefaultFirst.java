package io.nvrguard.guard;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.profile.Hop;
import java.util.Optional;

/** Where the listed hop needs it, a full factory default must happen on the version that runs, before the file goes on. */
final class FactoryDefaultFirst implements GuardRule {

    static final String ID = "factory-default-first";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        return situation.hop().map(hop -> judge(situation, hop)).orElseGet(() -> Verdict.notJudged(ID, ListedHop.ID));
    }

    private static Verdict judge(Situation situation, Hop hop) {
        FirmwareVersion running = situation.recorder().firmware();
        String needed = "a full factory default on " + running;
        if (!hop.fullDefaultFirst()) {
            return Verdict.allow(ID, "the hop to " + hop.to().version() + " needs none", "nothing");
        }
        return switch (situation.defaultBefore()) {
            case DONE -> Verdict.allow(ID, "the job saw it happen", needed);
            case PLANNED -> Verdict.allow(ID, "the plan holds it as a step before the hop", needed);
            case NOT_KNOWN -> notKnown(hop, running, needed);
        };
    }

    private static Verdict notKnown(Hop hop, FirmwareVersion running, String needed) {
        return Verdict.caution(
                ID,
                "nobody knows whether the recorder was set to factory defaults on " + running,
                needed,
                "Settings carried over from " + running + " can leave the recorder unable to start on "
                        + hop.to().version() + ".",
                "Use `upgrade`, which exports the configuration and plans the default as a step of its own; or do both by"
                        + " hand and accept with that as the reason.",
                Optional.of(hop.source()));
    }
}
