package io.nvrguard.profile;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.Platform;
import io.nvrguard.recorder.Fact;
import io.nvrguard.recorder.ModelName;
import io.nvrguard.recorder.RecorderIdentity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is known of one recorder family: one YAML file in {@code device-profiles/}.
 *
 * @param family the file's name: {@code i-series}
 * @param title for people: {@code I-series NVR}
 * @param models names with their variant and without letters, listed one by one: {@code DS-7716NI-I4/16P}. A variant that
 *     is not listed is other hardware, and so may the name without any variant be (iDS-9632NXI-I8)
 * @param warning a sentence of the vendor that applies to every file offered to this family; empty where there is none
 * @param overlays the site overlays that changed a line of it, in order
 */
public record Profile(
        String family,
        String title,
        List<String> models,
        List<PlatformFit> platforms,
        List<ListedImage> images,
        List<Hop> hops,
        Optional<Source> warning,
        Source downgrade,
        Timing timing,
        RepairSigns repair,
        List<Overlay> overlays) {

    public Profile {
        models = List.copyOf(models);
        platforms = List.copyOf(platforms);
        images = List.copyOf(images);
        hops = List.copyOf(hops);
        overlays = List.copyOf(overlays);
    }

    public boolean matches(ModelName model) {
        return models.contains(model.listed());
    }

    /** What board a recorder of this family is, as far as anything shows it. */
    public Hardware hardwareOf(RecorderIdentity recorder) {
        return Hardware.of(this, recorder);
    }

    /** Whether any hardware of this family takes firmware for the platform. */
    public boolean knows(Platform platform) {
        return platforms.stream().anyMatch(fit -> fit.platform().equals(platform));
    }

    /** The listed image of a version for this recorder's board; for any board of the family while the board is unknown. */
    public Optional<ListedImage> image(RecorderIdentity recorder, FirmwareVersion version) {
        Optional<Platform> own = hardwareOf(recorder).platform().map(Fact::value);
        return images.stream()
                .filter(image -> image.version().agreesWith(version))
                .filter(image -> own.isEmpty() || own.get().equals(image.platform()))
                .findFirst();
    }

    /** The same family with its repair as a site says it is. */
    public Profile with(Overlay overlay, RepairSigns changed) {
        List<Overlay> all = Stream.concat(overlays.stream(), Stream.of(overlay)).toList();
        return new Profile(family, title, models, platforms, images, hops, warning, downgrade, timing, changed, all);
    }

    /** The listed hops from {@code running} to {@code wanted}, in order; empty where no listed way leads there. */
    public Optional<List<Hop>> route(FirmwareVersion running, FirmwareVersion wanted) {
        return Route.find(hops, running, wanted);
    }
}
