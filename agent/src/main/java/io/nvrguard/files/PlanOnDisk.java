package io.nvrguard.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.LabelReading;
import io.nvrguard.recorder.MacAddress;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.upgrade.PlannedHop;
import io.nvrguard.upgrade.PlannedStep;
import io.nvrguard.upgrade.Step;
import io.nvrguard.upgrade.UpgradePlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@link UpgradePlan} in stored words. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanOnDisk(
        String family,
        String model,
        String serialNumber,
        @JsonSetter(nulls = Nulls.SET) @Nullable String macAddress,
        @JsonSetter(nulls = Nulls.SET) @Nullable LabelOnDisk label,
        String address,
        String running,
        String target,
        List<HopOnDisk> hops,
        List<StepOnDisk> steps,
        String outage,
        String leastRepair,
        String mostRepair) {

    /** A {@link LabelReading} in stored words. */
    record LabelOnDisk(String revision, String note, String person) {

        static LabelOnDisk of(LabelReading label) {
            return new LabelOnDisk(label.revision().word(), label.note(), label.person());
        }

        LabelReading toLabel() {
            return new LabelReading(new HardwareRevision(revision), note, person);
        }
    }

    /** A {@link PlannedHop} in stored words. */
    record HopOnDisk(
            String image,
            String from,
            String to,
            String fileName,
            String sha256,
            long sizeBytes,
            boolean fullDefaultFirst) {

        static HopOnDisk of(PlannedHop hop) {
            return new HopOnDisk(
                    hop.imageId(),
                    hop.from().toString(),
                    hop.to().toString(),
                    hop.fileName(),
                    hop.sha256(),
                    hop.sizeBytes(),
                    hop.fullDefaultFirst());
        }

        PlannedHop toHop() {
            return new PlannedHop(
                    image,
                    FirmwareVersion.of(from),
                    FirmwareVersion.of(to),
                    fileName,
                    sha256,
                    sizeBytes,
                    fullDefaultFirst);
        }
    }

    /** A {@link PlannedStep} in stored words. */
    record StepOnDisk(String step, int hop) {

        PlannedStep toStep() {
            return new PlannedStep(
                    Step.of(step).orElseThrow(() -> new IllegalArgumentException("unknown step '" + step + "'")), hop);
        }
    }

    static PlanOnDisk of(UpgradePlan plan) {
        return new PlanOnDisk(
                plan.family(),
                plan.model(),
                plan.serialNumber(),
                plan.macAddress().map(MacAddress::text).orElse(null),
                plan.label().map(LabelOnDisk::of).orElse(null),
                plan.address().toString(),
                plan.running().toString(),
                plan.target().toString(),
                plan.hops().stream().map(HopOnDisk::of).toList(),
                plan.steps().stream()
                        .map(step -> new StepOnDisk(step.step().word(), step.hop()))
                        .toList(),
                plan.outage().toString(),
                plan.leastRepair().toString(),
                plan.mostRepair().toString());
    }

    UpgradePlan toPlan() {
        return new UpgradePlan(
                family,
                model,
                serialNumber,
                Optional.ofNullable(macAddress).map(MacAddress::new),
                Optional.ofNullable(label).map(LabelOnDisk::toLabel),
                RecorderAddress.of(address),
                FirmwareVersion.of(running),
                FirmwareVersion.of(target),
                hops.stream().map(HopOnDisk::toHop).toList(),
                steps.stream().map(StepOnDisk::toStep).toList(),
                Duration.parse(outage),
                Duration.parse(leastRepair),
                Duration.parse(mostRepair));
    }
}
