package io.nvrguard.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that every command with a result has. */
final class SharedOptions {

    @Option(names = "--json", description = "Print JSON: one document, or a line for each event and the outcome last.")
    private boolean json;

    @Option(
            names = "--profiles",
            paramLabel = "DIR",
            description = "Add the site profiles of this folder. May be given several times.")
    private List<Path> profiles = new ArrayList<>();

    boolean json() {
        return json;
    }

    List<Path> profiles() {
        return profiles;
    }
}
