package io.nvrguard.simulator.firmware;

import java.util.Map;
import java.util.TreeMap;

/**
 * The device class of each platform the simulator knows. SYNTHETIC: the numbers of real platforms are not public
 * (firmware-images.md §8: only 0x5DE and 0x2C were ever seen), so these lie far from them, at 0xF000 and above. Synthetic
 * packages and simulated units share this table; nothing real does.
 *
 * <p>Where one platform code stands for several device classes, which the vendor's file names do not show, the simulator adds a
 * word of its own: {@code K51_LITE} for the NI-K2 and NI-K4 (firmware-images.md §2.2, "Trap"), {@code K51_DVR} for the DVRs
 * (§5). {@code EXPRESS} and {@code EXPRESS_C} are wholly its own: which platforms Value Express units have is not public.
 */
public final class DeviceClass {
    /** Of a unit of which only a recording is left. */
    public static final String RECORDED = "RECORDED";

    private static final Map<String, Integer> SYNTHETIC = new TreeMap<>(Map.ofEntries(
            Map.entry("K51", 0xF051),
            Map.entry("K51_LITE", 0xF0A1),
            Map.entry("K51_DVR", 0xF0A2),
            Map.entry(RECORDED, 0xFFFE),
            Map.entry("EXPRESS", 0xF0E0),
            Map.entry("EXPRESS_C", 0xF0E1),
            Map.entry("G5", 0xF005),
            Map.entry("K31", 0xF031),
            Map.entry("K51_V20_S", 0xF151),
            Map.entry("K51_V20_FA", 0xF251),
            Map.entry("K51_K81_S", 0xF351),
            Map.entry("K41", 0xF041),
            Map.entry("K52", 0xF052),
            Map.entry("K53", 0xF053),
            Map.entry("K71", 0xF071),
            Map.entry("K72", 0xF072),
            Map.entry("K74", 0xF074),
            Map.entry("K75", 0xF075),
            Map.entry("K9B2", 0xF092),
            Map.entry("K20B2", 0xF020),
            Map.entry("K21B1", 0xF021),
            Map.entry("K21B2", 0xF022),
            Map.entry("K22B1", 0xF023)));

    private DeviceClass() {}

    /** The synthetic class of a platform as firmware names spell it, {@code K51_V20_S}. */
    public static int of(String platform) {
        Integer number = SYNTHETIC.get(platform);
        if (number == null) {
            throw new IllegalArgumentException("the simulator has no device class for platform '" + platform
                    + "'; it knows " + SYNTHETIC.keySet());
        }
        return number;
    }
}
