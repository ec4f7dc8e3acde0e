package io.nvrguard.app;

import io.nvrguard.profile.Profile;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.Evidence;
import io.nvrguard.recorder.Fact;
import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a recorder is, joined with its family's profile.
 *
 * @param profile empty: no family, or more than one, is known for this model
 * @param disks empty: the recorder does not offer them
 */
record Identity(RecorderIdentity recorder, Optional<Profile> profile, Optional<List<Disk>> disks) {

    static Identity read(Recorder recorder, ProfilePack profiles) throws RecorderException {
        RecorderIdentity identity = recorder.identify();
        Optional<Profile> profile = profiles.only(identity.model());
        RecorderIdentity known =
                profile.map(family -> family.hardwareOf(identity).of(identity)).orElse(identity);
        return new Identity(known, profile, disks(recorder));
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
        return JsonResults.identity(recorder, profile.map(Profile::family), disks);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(recorder.model() + ", " + recorder.firmware());
        lines.add("  serial     " + recorder.serialNumber());
        recorder.macAddress().ifPresent(mac -> lines.add("  MAC        " + mac));
        lines.add("  type       " + recorder.deviceType().orElse("not reported"));
        lines.add("  revision   " + revision(recorder.revision()));
        lines.add("  platform   "
                + recorder.platform()
                        .map(fact -> fact.value() + " " + because(fact.evidence()))
                        .orElse("not known"));
        lines.add("  profile    "
                + profile.map(family -> family.title() + " (" + family.family() + ")")
                        .orElse(unknown()));
        disks.ifPresent(all -> all.forEach(disk -> lines.add("  disk " + disk.id() + "     " + of(disk))));
        if (disks.isEmpty()) {
            lines.add("  disks      not reported");
        }
        return lines;
    }

    private String unknown() {
        return recorder.deviceType().orElse("").startsWith("IP")
                ? "none: this is a camera, not a recorder"
                : "none: nvrguard knows no family with this model and would refuse every file for it";
    }

    private static String revision(Fact<HardwareRevision> revision) {
        return revision.evidence().isEmpty()
                ? "not known, nothing shows it"
                : revision.value() + " " + because(revision.evidence());
    }

    private static String because(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::toString).collect(Collectors.joining("; ", "(", ")"));
    }

    private static String of(Disk disk) {
        return String.format("%s, %.1f TB, %s", disk.status(), disk.terabytes(), disk.property());
    }
}
