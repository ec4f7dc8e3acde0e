package io.nvrguard.firmware;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One package of a firmware image: what a recorder compares with its own boot parameters before it accepts the package
 * (firmware-images.md §0). Empty always means that the container does not say.
 *
 * @param container SWKH, HK30, OTHER_PRODUCT, or UNKNOWN where the package itself could not be read and only the index
 *     names it
 * @param language 1 = English and multi-language, 2 = simplified Chinese, 255 and 4294967295 = any (§1.3); for a package
 *     that does not say, the language digits of its flag (§1.5)
 * @param deviceClass unsigned 32 bits; differs per model variant, revision and region; 4294967295 = any
 * @param oemCode unsigned 32 bits; 1 = Hikvision, 4294967295 = any
 * @param flag the upgrade flag of 18 or 19 digits (§1.5)
 * @param version with its build; only variant B of the SWKH header has it (§1.4)
 * @param build the build date {@code yymmdd}; variant A has it without a version
 */
public record ImagePackage(
        Container container,
        OptionalLong language,
        OptionalLong deviceClass,
        OptionalLong oemCode,
        Optional<String> flag,
        Optional<FirmwareVersion> version,
        Optional<String> build) {

    /** The wildcard of language, device class and OEM code; the language also knows {@link #ANY_LANGUAGE}. */
    public static final long ANY = 0xFFFF_FFFFL;

    /** The second wildcard of the language field. */
    public static final long ANY_LANGUAGE = 0xFF;

    private static final long CAMERAS = 2;

    public ImagePackage {
        unsigned("language", language);
        unsigned("deviceClass", deviceClass);
        unsigned("oemCode", oemCode);
        if (flag.isPresent() && !UpgradeFlag.isFlag(flag.get())) {
            throw new IllegalArgumentException("'" + flag.get() + "' is not an upgrade flag of 18 or 19 digits");
        }
        if (version.isPresent() && !version.get().build().equals(build)) {
            throw new IllegalArgumentException("version " + version.get() + " and build " + build + " differ");
        }
    }

    /** A package of which nothing but its kind can be read. */
    static ImagePackage silent(Container container) {
        return new ImagePackage(
                container,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same package with the flag an index gives it; what the package says of itself stays. */
    ImagePackage withFlagOf(Optional<String> indexFlag) {
        Optional<String> known = flag.or(() -> indexFlag);
        OptionalLong spoken = language.isPresent() || known.isEmpty() ? language : UpgradeFlag.language(known.get());
        return new ImagePackage(container, spoken, deviceClass, oemCode, known, version, build);
    }

    /** The field that shows a camera's package; empty where nothing does. Device class 2 is that of cameras (§1.3). */
    Optional<String> camerasMark() {
        if (deviceClass.equals(OptionalLong.of(CAMERAS))) {
            return Optional.of("device class " + CAMERAS);
        }
        return flag.filter(UpgradeFlag::isOfCamera)
                .map(digits -> "an upgrade flag that begins with " + digits.substring(0, 3));
    }

    private static void unsigned(String field, OptionalLong value) {
        if (value.isPresent() && (value.getAsLong() < 0 || value.getAsLong() > ANY)) {
            throw new IllegalArgumentException(field + " " + value.getAsLong() + " does not fit 32 bits");
        }
    }
}
