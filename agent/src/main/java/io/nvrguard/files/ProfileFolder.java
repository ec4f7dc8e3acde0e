package io.nvrguard.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the YAML files of one folder, on disk or in a jar, in the order of their names. */
final class ProfileFolder {

    private static final String ENDING = ".yaml";

    private ProfileFolder() {}

    static List<ProfileFile> onDisk(Path folder) throws IOException {
        return onDisk(folder, folder.toString());
    }

    /** One file, whatever its ending. */
    static ProfileFile file(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String family = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return new ProfileFile(file.toString(), family, Files.readString(file));
    }

    private static List<ProfileFile> onDisk(Path folder, String calledAs) throws IOException {
        List<ProfileFile> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.filter(path -> path.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                found.add(file(calledAs, file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return found;
    }

    /** A folder of the class path: a directory while developing, a jar with directory entries otherwise. */
    static List<ProfileFile> onClassPath(URL folder) throws IOException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            return inJar(jar);
        }
        Path directory = Path.of(URI.create(folder.toString()));
        return onDisk(directory, directory.getFileName().toString());
    }

    private static List<ProfileFile> inJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        String folder = connection.getEntryName().replaceAll("/$", "");
        List<ProfileFile> found = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(folder + "/") && entry.getName().endsWith(ENDING)) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        String name = entry.getName().substring(folder.length() + 1);
                        found.add(file(folder, name, content.readAllBytes()));
                    }
                }
            }
        }
        found.sort((one, other) -> one.name().compareTo(other.name()));
        return found;
    }

    private static ProfileFile file(String folder, String name, byte[] content) {
        String family = name.substring(0, name.length() - ENDING.length());
        return new ProfileFile(folder + "/" + name, family, new String(content, StandardCharsets.UTF_8));
    }
}
