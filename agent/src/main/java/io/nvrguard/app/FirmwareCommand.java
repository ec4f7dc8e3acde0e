package io.nvrguard.app;

import io.nvrguard.files.Addition;
import io.nvrguard.files.FirmwareFile;
import io.nvrguard.files.FirmwareFileException;
import io.nvrguard.files.FirmwareStore;
import io.nvrguard.files.StoredFile;
import io.nvrguard.guard.Decision;
import io.nvrguard.guard.Guard;
import io.nvrguard.guard.Origins;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code firmware}: reads and keeps files; needs no recorder. */
@Command(name = "firmware", description = "Reads firmware files, and keeps them for upgrades.")
final class FirmwareCommand {

    private final Wiring wiring;

    FirmwareCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Command(
            name = "inspect",
            description = "Says what a .dav, .mav or vendor zip is: bytes first, then what its name claims.")
    int inspect(
            @Option(names = "--json", description = "One JSON document a line, one line a file.") boolean json,
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files.") List<Path> files) {
        List<String> failures = new ArrayList<>();
        for (Path file : files) {
            try {
                FirmwareFile read = FirmwareFile.read(file);
                Guard.judge(FirmwareStore.offer(read)).stream()
                        .filter(verdict -> verdict.decision() == Decision.REFUSE)
                        .forEach(verdict -> failures.add("nvrguard: " + FirmwareSentences.of(verdict)));
                if (json) {
                    wiring.output().line(JsonResults.text(JsonResults.firmware(read)));
                } else {
                    FirmwareSentences.of(read).forEach(wiring.output()::line);
                }
            } catch (FirmwareFileException e) {
                failures.add("nvrguard: " + FirmwareSentences.of(e));
            }
        }
        failures.forEach(wiring.output()::note);
        return (failures.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED).number();
    }

    @Command(
            name = "add",
            description =
                    "Copies firmware files into the local store, which upgrades take them from. With --source you vouch"
                            + " for them: each is pinned, and a different file that claims to be the same is refused from then on.")
    int add(
            @Option(names = "--json", description = "Print one JSON document.") boolean json,
            @Option(
                            names = "--source",
                            paramLabel = "WHERE",
                            description = "Where you downloaded them, in a few words. Kept with your account's name.")
                    Optional<String> source,
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files, under the names they came by.")
                    List<Path> files)
            throws Stop, IOException {
        FirmwareStore store = wiring.state().firmware();
        Addition addition = addition(source);
        List<String> failures = new ArrayList<>();
        List<Path> added = new ArrayList<>();
        for (Path file : files) {
            try {
                added.add(store.add(file, addition).path());
            } catch (FirmwareFileException e) {
                failures.add("nvrguard: " + FirmwareSentences.of(e));
            } catch (IOException e) {
                throw new Stop(ExitCode.PERSON_NEEDED, FirmwareSentences.notStored(file, store, e));
            }
        }
        print(json, store, file -> added.contains(file.path()));
        failures.forEach(wiring.output()::note);
        return (failures.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED).number();
    }

    @Command(name = "list", description = "Lists the local store: each file, its hashes, and where it came from.")
    int list(@Option(names = "--json", description = "Print one JSON document.") boolean json) throws IOException {
        print(json, wiring.state().firmware(), file -> true);
        return ExitCode.DONE.number();
    }

    private Addition addition(Optional<String> source) throws Stop {
        try {
            return wiring.addition(source);
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_USAGE, "--source: " + e.getMessage() + ".");
        }
    }

    private void print(boolean json, FirmwareStore store, Predicate<StoredFile> wanted) throws IOException {
        Origins origins = store.origins();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (StoredFile file : store.all()) {
            if (!wanted.test(file)) {
                continue;
            }
            rows.add(JsonResults.stored(file, file.isWhole(), FirmwareSentences.isPinned(file, origins)));
            if (!json) {
                FirmwareSentences.of(file, file.isWhole(), origins).forEach(wiring.output()::line);
            }
        }
        if (json) {
            wiring.output().line(JsonResults.text(Map.of("files", rows)));
        }
    }
}
