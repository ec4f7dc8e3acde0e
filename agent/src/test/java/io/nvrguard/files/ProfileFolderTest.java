package io.nvrguard.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFolderTest {

    private static final List<ProfileFile> BOTH = List.of(
            new ProfileFile("device-profiles/a.yaml", "a", "family: \"a\"\n"),
            new ProfileFile("device-profiles/b.yaml", "b", "family: \"b\"\n"));

    /** Installed, the profiles are in a jar; in a checkout, in a directory. Messages name them alike. */
    @Test
    void findsTheSameInAJarAndInADirectory(@TempDir Path temp) throws IOException {
        assertThat(ProfileFolder.onClassPath(jar(temp))).isEqualTo(BOTH);
        assertThat(ProfileFolder.onClassPath(directory(temp))).isEqualTo(BOTH);
    }

    private static URL directory(Path temp) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("device-profiles"));
        for (ProfileFile file : BOTH) {
            Files.writeString(folder.resolve(file.family() + ".yaml"), file.content());
        }
        Files.writeString(folder.resolve("readme.txt"), "not a profile");
        return folder.toUri().toURL();
    }

    private static URL jar(Path temp) throws IOException {
        Path jar = temp.resolve("profiles.jar");
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar))) {
            entries.putNextEntry(new ZipEntry("device-profiles/"));
            entries.putNextEntry(new ZipEntry("elsewhere/c.yaml"));
            for (ProfileFile file : List.of(BOTH.get(1), BOTH.get(0))) {
                entries.putNextEntry(new ZipEntry(file.name()));
                entries.write(file.content().getBytes(StandardCharsets.UTF_8));
            }
        }
        return URI.create("jar:" + jar.toUri() + "!/device-profiles").toURL();
    }
}
