package io.nvrguard.app;

import io.nvrguard.files.FirmwareFile;
import io.nvrguard.files.FirmwareFileException;
import io.nvrguard.files.FirmwareStore;
import io.nvrguard.guard.Decision;
import io.nvrguard.guard.Guard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code firmware inspect}: reads files; needs no recorder. */
@Command(name = "firmware", description = "Reads firmware files.")
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
}
