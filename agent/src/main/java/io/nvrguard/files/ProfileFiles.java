package io.nvrguard.files;

import io.nvrguard.profile.ProfilePack;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        bundled(reading, Set.of());
        siteFolders.forEach(folder -> folder(reading, folder, ProfileFile.Origin.SITE));
        return reading.pack();
    }

    /**
     * Reads all of it and the given folders and files besides, as a site's own.
     *
     * @throws ProfileException with every problem of every file
     */
    public ProfilePack readWith(List<Path> given) throws ProfileException {
        PackReading reading = new PackReading();
        bundled(reading, Set.of());
        siteFolders.forEach(folder -> folder(reading, folder, ProfileFile.Origin.SITE));
        given.forEach(path -> path(reading, path, ProfileFile.Origin.SITE));
        return reading.pack();
    }

    /**
     * Reads the given folders and files as if they came with the agent: they take the place of bundled files of the same
     * name, and may claim every rank.
     *
     * @throws ProfileException with every problem of every file
     */
    public static ProfilePack readAsBundled(List<Path> given) throws ProfileException {
        PackReading reading = new PackReading();
        bundled(reading, given.stream().flatMap(path -> names(path).stream()).collect(Collectors.toSet()));
        given.forEach(path -> path(reading, path, ProfileFile.Origin.BUNDLED));
        return reading.pack();
    }

    private static void bundled(PackReading reading, Set<String> replaced) {
        try {
            ClassLoader loader = ProfileFiles.class.getClassLoader();
            for (URL folder : Collections.list(loader.getResources(BUNDLED))) {
                List<ProfileFile> kept = ProfileFolder.onClassPath(folder).stream()
                        .filter(file -> !replaced.contains(file.family()))
                        .toList();
                reading.add(kept, ProfileFile.Origin.BUNDLED);
            }
        } catch (IOException unreadable) {
            reading.unreadable(BUNDLED, unreadable);
        }
    }

    private static void folder(PackReading reading, Path folder, ProfileFile.Origin origin) {
        try {
            reading.add(ProfileFolder.onDisk(folder), origin);
        } catch (IOException unreadable) {
            reading.unreadable(folder.toString(), unreadable);
        }
    }

    /** A folder that was named to be checked and holds nothing is a slip; a site folder may be empty. */
    private static void path(PackReading reading, Path path, ProfileFile.Origin origin) {
        try {
            List<ProfileFile> files =
                    Files.isDirectory(path) ? ProfileFolder.onDisk(path) : List.of(ProfileFolder.file(path));
            if (files.isEmpty()) {
                reading.nothingIn(path.toString());
            }
            reading.add(files, origin);
        } catch (IOException unreadable) {
            reading.unreadable(path.toString(), unreadable);
        }
    }

    private static List<String> names(Path path) {
        try {
            return Files.isDirectory(path)
                    ? ProfileFolder.onDisk(path).stream()
                            .map(ProfileFile::family)
                            .toList()
                    : List.of(ProfileFolder.file(path).family());
        } catch (IOException reportedWhenRead) {
            return List.of();
        }
    }
}
