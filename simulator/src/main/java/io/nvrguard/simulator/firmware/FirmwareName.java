package io.nvrguard.simulator.firmware;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a vendor zip's name claims, for naming synthetic packages: {@code NVR_K51_BL_ML_STD_V4.50.000_210125.zip}
 * (firmware-images.md §2.1, the NVR and DVR grammars).
 *
 * @param language 1 for ML and EN, 2 for CN, the header's numbers
 */
public record FirmwareName(String platform, FirmwareVersion version, int language) {
    private static final Pattern GRAMMAR =
            Pattern.compile("(?<kind>NVR|DVR)[-_](?<platform>[A-Z0-9]+(?:_(?:V20|K81|H930|H92|A8|S|X|FA|SSD))*)_-?"
                    + "(?:(?:RUSSIA|EUROPE|OVERSEAS)[-_])?(?:BL_)?(?<language>ML|EN|CN|MUL)"
                    + "(?:_[AE])?(?:_(?:STD|NEU))?_V(?<version>\\d+\\.\\d+\\.\\d+)_(?:Build_?)?(?<build>\\d{6})\\.zip");

    /** Reads a file name without its folder; empty where it follows no grammar. */
    public static Optional<FirmwareName> of(String fileName) {
        Matcher m = GRAMMAR.matcher(fileName);
        if (!m.matches()) {
            return Optional.empty();
        }
        FirmwareVersion version = FirmwareVersion.of("V" + m.group("version") + " build " + m.group("build"));
        boolean dvrOnAnNvrsPlatform =
                m.group("kind").equals("DVR") && m.group("platform").equals("K51");
        return Optional.of(new FirmwareName(
                m.group("platform") + (dvrOnAnNvrsPlatform ? "_DVR" : ""),
                version,
                m.group("language").equals("CN") ? 2 : 1));
    }
}
