package io.nvrguard.app;

import io.nvrguard.profile.Hardware;
import io.nvrguard.profile.KnownExploited;
import io.nvrguard.profile.NearMiss;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.Evidence;
import io.nvrguard.recorder.Fact;
import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.LabelReading;
import io.nvrguard.recorder.ModelName;
import io.nvrguard.recorder.Observations;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a recorder is, joined with its family's profile.
 *
 * @param hardware what its own words, its label and its family's profile together show of its board
 * @param profile empty: no family, or more than one, is known for this model
 * @param nearMiss the listed model it could be mistaken for; only where no profile holds its model
 * @param exploited what security records list the running build for
 * @param disks empty: the recorder does not offer them
 */
record Identity(
        RecorderIdentity recorder,
        Hardware hardware,
        Optional<Profile> profile,
        Optional<NearMiss> nearMiss,
        List<KnownExploited.Listing> exploited,
        Optional<List<Disk>> disks) {

    /** Where a line goes on under the one above. */
    private static final String MORE = "             ";

    static Identity read(Recorder recorder, ProfilePack profiles, Optional<LabelReading> label)
            throws RecorderException {
        RecorderIdentity identity = recorder.identify().withLabel(label);
        Optional<Profile> profile = profiles.only(identity.model());
        Hardware hardware =
                profile.map(family -> family.hardwareOf(identity)).orElseGet(() -> Hardware.ofUnknownFamily(identity));
        List<KnownExploited.Listing> exploited = profiles.exploited().stream()
                .flatMap(hole ->
                        hole.listing(identity.model(), hardware.revision().value(), identity.firmware()).stream())
                .toList();
        return new Identity(
                identity, hardware, profile, profiles.nearMiss(identity.model()), exploited, disks(recorder));
    }

    private static Optional<List<Disk>> disks(Recorder recorder) throws RecorderException {
        try {
            return Optional.of(recorder.storage().disks());
        } catch (RecorderException e) {
            return switch (e.kind()) {
                case NOT_SUPPORTED, REFUSED, NOT_UNDERSTOOD, LOW_PRIVILEGE -> Optional.empty();
                case UNREACHABLE, BROKEN_OFF, LOGIN_REFUSED, LOCKED, NOT_ACTIVATED, BUSY -> throw e;
            };
        }
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json =
                JsonResults.identity(recorder, hardware, profile.map(Profile::family), disks);
        json.put("knownExploited", exploited.stream().map(JsonResults::listing).toList());
        return json;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(recorder.model() + ", " + recorder.firmware());
        lines.add("  serial     " + recorder.serialNumber());
        lines.add(MORE
                + recorder.serial()
                        .map(serial -> "made " + serial.made() + ", region "
                                + serial.region().inWords())
                        .orElse("not a whole serial number: it shows no day of production and no region"));
        recorder.macAddress().ifPresent(mac -> lines.add("  MAC        " + mac));
        lines.add("  type       " + recorder.deviceType().orElse("not reported"));
        lines.add("  revision   " + revision());
        lines.addAll(because(hardware.revision().evidence()));
        lines.add("  platform   "
                + hardware.platform().map(fact -> fact.value().code()).orElse("not known, nothing shows it"));
        hardware.platform().ifPresent(fact -> lines.addAll(because(fact.evidence())));
        lines.add("  profile    "
                + profile.map(family -> family.title() + " (" + family.family() + ")")
                        .orElse(unknown()));
        nearMiss.ifPresent(near -> lines.add(MORE + near.inWords()));
        for (KnownExploited.Listing listing : exploited) {
            KnownExploited hole = listing.hole();
            lines.add("  EXPOSED    " + listing.inWords() + ". " + hole.title() + " " + hole.exploitation() + " "
                    + hole.remedy() + " (" + Sentences.of(listing.statement().source()) + ")");
        }
        disks.ifPresent(all -> all.forEach(disk -> lines.add("  disk " + disk.id() + "     " + of(disk))));
        if (disks.isEmpty()) {
            lines.add("  disks      not reported");
        }
        Observations.of(recorder).forEach(observation -> lines.add("  note       " + observation));
        return lines;
    }

    private String unknown() {
        return recorder.model().kind().equals(Optional.of(ModelName.Kind.CAMERA))
                ? "none: this is a camera and no recorder"
                : "none: nvrguard knows no family with this model and would refuse every file for it; `check` says what to"
                        + " send us";
    }

    private String revision() {
        if (hardware.isContradictory()) {
            return "not known, the evidence contradicts itself";
        }
        Fact<HardwareRevision> revision = hardware.revision();
        return revision.evidence().isEmpty()
                ? "not known, nothing shows it"
                : revision.value().toString();
    }

    private static List<String> because(List<Evidence> evidence) {
        return evidence.stream().map(each -> MORE + each).toList();
    }

    private static String of(Disk disk) {
        return String.format("%s, %.1f TB, %s", disk.status(), disk.terabytes(), disk.property());
    }
}
