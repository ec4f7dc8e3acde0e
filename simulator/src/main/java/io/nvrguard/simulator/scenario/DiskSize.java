package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A disk as its label names it, {@code 4TB} or {@code 500GB}.
 *
 * @param gigabytes decimal, 100..30000
 */
public record DiskSize(int gigabytes) {
    private static final Pattern LABEL = Pattern.compile("(\\d{1,5})(TB|GB)");

    public DiskSize {
        if (gigabytes < 100 || gigabytes > 30_000) {
            throw new IllegalArgumentException("a recorder's disk has 100GB to 30TB, not " + gigabytes + "GB");
        }
    }

    @JsonCreator
    public static DiskSize of(String label) {
        Matcher m = LABEL.matcher(label.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException("'" + label + "' is not a disk; write it like 4TB or 500GB");
        }
        return new DiskSize(Integer.parseInt(m.group(1)) * (m.group(2).equals("TB") ? 1000 : 1));
    }

    /** Reads {@code 4TB,4TB}, the text of {@code --disks}; {@code none} is a recorder without disks. */
    public static List<DiskSize> list(String labels) {
        return labels.strip().equals("none")
                ? List.of()
                : Arrays.stream(labels.split(",")).map(DiskSize::of).toList();
    }

    public double terabytes() {
        return gigabytes / 1000.0;
    }

    /**
     * What the recorder reports, in MiB. Drives of one label size have one sector count (IDEMA LBA1-03), which gives the
     * recorded 1907729 for 2 TB, 5723166 for 6 TB and 7630885 for 8 TB (recorder-protocol.md §5).
     */
    public long capacityMebibytes() {
        long sectors = 97_696_368L + 1_953_504L * (gigabytes - 50);
        return sectors * 512 / (1 << 20);
    }
}
