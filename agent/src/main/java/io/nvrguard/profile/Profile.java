package io.nvrguard.profile;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.Platform;
import io.nvrguard.recorder.Fact;
import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.ModelName;
import io.nvrguard.recorder.RecorderIdentity;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one recorder family: one YAML file in {@code device-profiles/}.
 *
 * @param family the file's name: {@code i-series}
 * @param title for people: {@code I-series NVR}
 * @param file where it stands, as a person would find it
 * @param models names with their variant and without letters, listed one by one: {@code DS-7716NI-I4/16P}. A variant that
 *     is not listed is other hardware, and so may the name without any variant be (iDS-9632NXI-I8)
 * @param limits the versions the vendor publishes for a revision
 * @param gaps running versions from which no way is listed, with the reason
 * @param neighbours what is mistaken for this family or its files
 * @param afterwards what the vendor asks a person to look at after an upgrade, in its own words
 * @param warning a sentence of the vendor that applies to every file offered to this family; empty where there is none
 * @param siteLines what the site overlays added and took away, in order
 */
public record Profile(
        String family,
        String title,
        String file,
        List<String> models,
        List<PlatformFit> platforms,
        List<ListedImage> images,
        List<Hop> hops,
        List<Limit> limits,
        List<Gap> gaps,
        List<Neighbour> neighbours,
        List<Source> afterwards,
        Optional<Source> warning,
        Source downgrade,
        Timing timing,
        RepairSigns repair,
        SiteLines siteLines) {

    public Profile {
        models = List.copyOf(models);
        platforms = List.copyOf(platforms);
        images = List.copyOf(images);
        hops = List.copyOf(hops);
        limits = List.copyOf(limits);
        gaps = List.copyOf(gaps);
        neighbours = List.copyOf(neighbours);
        afterwards = List.copyOf(afterwards);
    }

    public boolean matches(ModelName model) {
        return models.contains(model.listed());
    }

    /** Who says that a model belongs here, where that is a site and not the family's own file. */
    public Optional<Source> siteModel(ModelName model) {
        return Optional.ofNullable(siteLines.models().get(model.listed()));
    }

    /** The site overlays that changed a line of it, in order. */
    public List<Overlay> overlays() {
        return siteLines.overlays();
    }

    /** What board a recorder of this family is, as far as anything shows it. */
    public Hardware hardwareOf(RecorderIdentity recorder) {
        return Hardware.of(this, recorder);
    }

    /** Whether any hardware of this family takes firmware for the platform. */
    public boolean knows(Platform platform) {
        return platforms.stream().anyMatch(fit -> fit.platform().equals(platform));
    }

    /** Whether firmware packed for one platform code holds one for a board of this family. */
    public boolean takes(Platform own, Platform packed) {
        return own.equals(packed)
                || platforms.stream().anyMatch(fit -> fit.platform().equals(own) && fit.takes(packed));
    }

    /** Whether recorders of this family take packages of this kind; none does while no image is listed. */
    public boolean takes(ImageName.Kind kind) {
        return images.stream().anyMatch(image -> image.kind() == kind);
    }

    /** The listed image of a version for this recorder's board; for any board of the family while the board is unknown. */
    public Optional<ListedImage> image(RecorderIdentity recorder, FirmwareVersion version) {
        return imagesFor(recorder).stream()
                .filter(image -> image.version().agreesWith(version))
                .findFirst();
    }

    /** All that are listed for this recorder's model and board; for any board of the family while the board is unknown. */
    public List<ListedImage> imagesFor(RecorderIdentity recorder) {
        Optional<Platform> own = platformOf(recorder);
        return images.stream()
                .filter(image -> image.isFor(recorder.model()))
                .filter(image -> own.isEmpty() || takes(own.get(), image.platform()))
                .toList();
    }

    /** What the vendor publishes for a revision; empty where no text gives a limit. */
    public Optional<Limit> limit(HardwareRevision revision) {
        return limits.stream().filter(limit -> limit.concerns(revision)).findFirst();
    }

    /** The listed hops from what a recorder runs to {@code wanted}, in order; empty where no listed way leads there. */
    public Optional<List<Hop>> route(RecorderIdentity recorder, FirmwareVersion wanted) {
        List<ListedImage> own = imagesFor(recorder);
        List<Hop> open = hops.stream().filter(hop -> own.contains(hop.to())).toList();
        return Route.find(open, recorder.firmware(), wanted);
    }

    private Optional<Platform> platformOf(RecorderIdentity recorder) {
        return hardwareOf(recorder).platform().map(Fact::value);
    }

    /** The same family with the lines of one more overlay. */
    public Profile with(
            List<String> allModels, List<ListedImage> allImages, List<Hop> allHops, RepairSigns signs, SiteLines site) {
        return new Profile(
                family,
                title,
                file,
                allModels,
                platforms,
                allImages,
                allHops,
                limits,
                gaps,
                neighbours,
                afterwards,
                warning,
                downgrade,
                timing,
                signs,
                site);
    }
}
