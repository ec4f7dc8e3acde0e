package io.nvrguard.simulator.firmware;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a synthetic image is packed (firmware-images.md §1.2, §1.6 to §1.10). */
public enum Packing {
    /** One classic package, its header scrambled. */
    SWKH,
    /** One classic package, its header in the clear. */
    CLEAR,
    /** Classic packages behind each other, without an index. */
    CONCAT,
    /** An index over classic packages. */
    HK20,
    /** An index over encrypted packages, as recorders' files since about 2017 have it. */
    HK20_HK30,
    /** One encrypted package on its own. */
    HK30,
    /** The package of access control and consumer products. */
    HKSU;

    /** As the command line spells it: {@code hk20-hk30}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The container of that {@link #word}.
     *
     * @throws IllegalArgumentException when the word names none; the message lists all
     */
    public static Packing of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no container; choose "
                        + Arrays.stream(values()).map(Packing::word).collect(Collectors.joining(", "))));
    }

    /** Whether several packages fit into one image. */
    boolean holdsSeveral() {
        return switch (this) {
            case CONCAT, HK20, HK20_HK30 -> true;
            case SWKH, CLEAR, HK30, HKSU -> false;
        };
    }

    boolean hasIndex() {
        return this == HK20 || this == HK20_HK30;
    }
}
