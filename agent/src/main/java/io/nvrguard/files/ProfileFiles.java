package io.nvrguard.files;

import io.nvrguard.profile.ProfilePack;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * Every profile at hand: those that come with the agent, and those of a site's own folders. A pack is all right or not
 * there at all; one broken file stops the agent before it looks at a recorder.
 */
public final class ProfileFiles {

    private static final String BUNDLED = "device-profiles";

    private final List<Path> siteFolders;

    /** @param siteFolders read after the bundled profiles, in this order; each holds {@code *.yaml} files */
    public ProfileFiles(List<Path> siteFolders) {
        this.siteFolders = List.copyOf(siteFolders);
    }

    /**
     * Reads all of it.
     *
     * @throws ProfileException with every problem of every file, a folder that cannot be read among them
     */
    public ProfilePack read() throws ProfileException {
        PackReading reading = new PackReading();
        try {
            ClassLoader loader = ProfileFiles.class.getClassLoader();
            for (URL folder : Collections.list(loader.getResources(BUNDLED))) {
                reading.add(ProfileFolder.onClassPath(folder));
            }
        } catch (IOException unreadable) {
            reading.unreadable(BUNDLED, unreadable);
        }
        for (Path folder : siteFolders) {
            try {
                reading.add(ProfileFolder.onDisk(folder));
            } catch (IOException unreadable) {
                reading.unreadable(folder.toString(), unreadable);
            }
        }
        return reading.pack();
    }
}
