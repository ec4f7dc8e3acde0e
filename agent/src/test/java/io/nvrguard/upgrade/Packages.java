package io.nvrguard.upgrade;

import io.nvrguard.files.Addition;
import io.nvrguard.files.FirmwareStore;
import io.nvrguard.files.ProfileFiles;
import io.nvrguard.golden.Golden;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.simulator.firmware.SyntheticFirmware;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The two packages of the I-series job, as small as packages get, and the profiles a job is judged with. */
final class Packages {

    static final String FIRST = "NVR_K51_BL_ML_STD_V3.4.92_170518.zip";
    static final String SECOND = "NVR_K51_BL_ML_STD_V4.50.000_210125.zip";
    static final int SIZE_BYTES = 4096;
    static final Addition MADE_HERE =
            new Addition(Optional.of("made by the test"), "tester", Instant.parse("2026-01-01T00:00:00Z"));

    private Packages() {}

    static FirmwareStore store(Path folder) throws Exception {
        FirmwareStore store = new FirmwareStore(folder.resolve("firmware"));
        for (String name : List.of(FIRST, SECOND)) {
            Path zip = folder.resolve(name);
            SyntheticFirmware.named(name).withSizeBytes(SIZE_BYTES).write(zip);
            store.add(zip, MADE_HERE);
            Files.delete(zip);
        }
        return store;
    }

    /** The shipped profiles with the simulator's own way to start a repair laid over them. */
    static ProfilePack profiles() throws Exception {
        return new ProfileFiles(List.of(Golden.folder("overlays"))).read();
    }

    /** The shipped profiles alone: a person starts the repair. */
    static ProfilePack shipped() throws Exception {
        return new ProfileFiles(List.of()).read();
    }
}
