package io.nvrguard.upgrade;

import io.nvrguard.guard.Clearance;
import io.nvrguard.guard.Offer;
import io.nvrguard.guard.Situation;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.Timing;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.recorder.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Turns a route, and cleared hops, into steps: which, in which order, and how long they may take. */
public final class Planner {

    private Planner() {}

    /** The steps of a way, before any file is bound to it. */
    public static Outline outline(Profile profile, RecorderIdentity recorder, List<Hop> route, Storage storage) {
        boolean repair = needsRepair(route, storage);
        return new Outline(
                profile.family(),
                recorder,
                route,
                steps(route, repair),
                outage(route, profile.timing()),
                repair ? repairTime(storage, profile.repair().leastPerTerabyte()) : Duration.ZERO,
                repair ? repairTime(storage, profile.repair().mostPerTerabyte()) : Duration.ZERO);
    }

    /**
     * The plan that can be carried out: each hop bound to the very bytes that were cleared for it.
     *
     * @param cleared one clearance a hop, in order
     * @throws IllegalArgumentException when a clearance was given without a file
     */
    public static UpgradePlan plan(Outline outline, List<Clearance> cleared, RecorderAddress address) {
        RecorderIdentity recorder = outline.recorder();
        List<PlannedHop> hops = hops(outline.route(), cleared);
        return new UpgradePlan(
                outline.family(),
                recorder.model().text(),
                recorder.serialNumber(),
                recorder.macAddress(),
                recorder.label(),
                address,
                recorder.firmware(),
                hops.get(hops.size() - 1).to(),
                hops,
                outline.steps(),
                outline.outage(),
                outline.leastRepair(),
                outline.mostRepair());
    }

    /** A job that only repairs: no hop, no file. */
    public static UpgradePlan repairOnly(Profile profile, Survey survey, RecorderAddress address) {
        RecorderIdentity recorder = survey.identity();
        return new UpgradePlan(
                profile.family(),
                recorder.model().text(),
                recorder.serialNumber(),
                recorder.macAddress(),
                recorder.label(),
                address,
                recorder.firmware(),
                recorder.firmware(),
                List.of(),
                List.of(new PlannedStep(Step.START_REPAIR, 0), new PlannedStep(Step.WATCH_REPAIR, 0)),
                Duration.ZERO,
                repairTime(survey.storage(), profile.repair().leastPerTerabyte()),
                repairTime(survey.storage(), profile.repair().mostPerTerabyte()));
    }

    private static List<PlannedHop> hops(List<Hop> route, List<Clearance> cleared) {
        List<PlannedHop> hops = new ArrayList<>();
        for (int i = 0; i < route.size(); i++) {
            Situation judged = cleared.get(i).situation();
            Hop hop = route.get(i);
            Offer file = judged.offer()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no file was cleared for " + hop.to().version()));
            hops.add(new PlannedHop(
                    hop.to().id(),
                    judged.recorder().firmware(),
                    hop.to().version(),
                    file.fileName(),
                    file.image().sha256(),
                    file.image().sizeBytes(),
                    hop.fullDefaultFirst()));
        }
        return hops;
    }

    /** A database without disks has nothing to repair (failure-modes.md F27). */
    private static boolean needsRepair(List<Hop> route, Storage storage) {
        return route.stream().anyMatch(Hop::repairAfter) && !storage.disks().isEmpty();
    }

    private static List<PlannedStep> steps(List<Hop> route, boolean repair) {
        List<PlannedStep> steps = new ArrayList<>();
        steps.add(new PlannedStep(Step.EXPORT_CONFIGURATION, 0));
        steps.add(new PlannedStep(Step.NOTE_SETTINGS, 0));
        for (int number = 1; number <= route.size(); number++) {
            if (route.get(number - 1).fullDefaultFirst()) {
                steps.add(new PlannedStep(Step.FACTORY_DEFAULT, number));
                steps.add(new PlannedStep(Step.FIND_AGAIN, number));
                steps.add(new PlannedStep(Step.ACTIVATE, number));
            }
            steps.add(new PlannedStep(Step.UPLOAD_IMAGE, number));
            steps.add(new PlannedStep(Step.PROVE_RESTART, number));
        }
        if (repair) {
            steps.add(new PlannedStep(Step.START_REPAIR, 0));
            steps.add(new PlannedStep(Step.WATCH_REPAIR, 0));
        }
        steps.add(new PlannedStep(Step.COMPARE_SETTINGS, 0));
        return steps;
    }

    private static Duration outage(List<Hop> route, Timing timing) {
        Duration outage = Duration.ZERO;
        for (Hop hop : route) {
            outage = outage.plus(timing.flash()).plus(timing.boot());
            if (hop.fullDefaultFirst()) {
                outage = outage.plus(timing.boot());
            }
        }
        return outage;
    }

    private static Duration repairTime(Storage storage, Duration perTerabyte) {
        double terabytes = storage.disks().stream().mapToDouble(Disk::terabytes).sum();
        return Duration.ofSeconds(Math.round(perTerabyte.toSeconds() * terabytes));
    }
}
