package io.nvrguard.profile;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.Platform;
import io.nvrguard.recorder.ModelName;
import java.util.List;
import java.util.Optional;

/**
 * One firmware that may go on recorders of a family. What is not listed does not fit.
 *
 * @param id the name hops use: {@code 3.4.92}
 * @param version with its build where a source names one
 * @param kind NVR or DVR: the same platform code is one board in NVR names and another in DVR names
 * @param models the only models of the family it is for, as listed there; empty: for all of them
 * @param language which languages it speaks, where a source says so
 * @param file the vendor's own name of the zip, where one was seen; then only this edition is the image
 * @param sha256 lower-case hex of the {@code digicap.dav}, where the vendor published it
 * @param source who says that this firmware goes on this family
 * @param details who names the platform or build that {@code source} leaves open; it does not lower the rank
 */
public record ListedImage(
        String id,
        FirmwareVersion version,
        Platform platform,
        ImageName.Kind kind,
        List<String> models,
        Optional<ImageName.Language> language,
        Optional<ImageName> file,
        Optional<String> sha256,
        Source source,
        Optional<Source> details) {

    public ListedImage {
        models = List.copyOf(models);
        if (kind != ImageName.Kind.NVR && kind != ImageName.Kind.DVR) {
            throw new IllegalArgumentException("an image is a package for an NVR or for a DVR");
        }
        if (sha256.isPresent() && !sha256.get().matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("'" + sha256.get() + "' is not a SHA-256 in 64 lower-case hex digits");
        }
        if (file.isPresent() && !says(file.get(), kind, platform, version, language)) {
            throw new IllegalArgumentException(
                    "the name '" + file.get().fileName() + "' does not say " + kind + " " + platform + ", " + version
                            + language.map(spoken -> ", " + spoken).orElse(""));
        }
    }

    private static boolean says(
            ImageName name,
            ImageName.Kind kind,
            Platform platform,
            FirmwareVersion version,
            Optional<ImageName.Language> language) {
        return name.kind() == kind
                && name.platform().equals(Optional.of(platform))
                && name.version().filter(version::agreesWith).isPresent()
                && (language.isEmpty() || language.equals(name.language()));
    }

    public boolean isFor(ModelName model) {
        return models.isEmpty() || models.contains(model.listed());
    }

    /**
     * Whether a file of this name is this image, as far as a claim can tell. Where the vendor's name is listed the edition
     * must be that one; otherwise it must be the standard one.
     *
     * @param claimed the version that name and bytes claim
     */
    public boolean is(ImageName name, FirmwareVersion claimed) {
        boolean exactBuild = version.build().isEmpty() || version.build().equals(claimed.build());
        return name.kind() == kind
                && name.platform().equals(Optional.of(platform))
                && version.sameNumber(claimed)
                && exactBuild
                && isEditionOf(name);
    }

    /** Market, language, letter and brand: another of them has other OEM and language codes inside. */
    public boolean isEditionOf(ImageName name) {
        return file.map(listed -> listed.variant().equals(name.variant())
                        && listed.language().equals(name.language())
                        && listed.letter().equals(name.letter())
                        && listed.edition().equals(name.edition()))
                .orElseGet(() -> isStandard(name) && (language.isEmpty() || language.equals(name.language())));
    }

    /** Sources name the standard baseline; HILOOK, NEU or CN files have other OEM and language codes. */
    private static boolean isStandard(ImageName name) {
        boolean baseline =
                name.variant().filter(variant -> !variant.equals("BL")).isEmpty();
        boolean brand = name.edition()
                .filter(edition -> edition != ImageName.Edition.STD)
                .isEmpty();
        boolean language = name.language()
                .filter(spoken -> spoken == ImageName.Language.CN)
                .isEmpty();
        return baseline && brand && language;
    }
}
