package io.nvrguard.app;

import io.nvrguard.files.FirmwareFile;
import io.nvrguard.files.FirmwareFileException;
import io.nvrguard.files.FirmwareStore;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.guard.Assessment;
import io.nvrguard.guard.Decision;
import io.nvrguard.guard.KnownOrigin;
import io.nvrguard.guard.Offer;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.DeviceInfo;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.upgrade.Situations;
import io.nvrguard.upgrade.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: may this file go on this recorder? Nothing is sent but questions. */
@Command(
        name = "check",
        description = "Judges one firmware file for one recorder, asked online or described by hand. Sends no file.")
final class CheckCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(index = "0", paramLabel = "FILE", description = "The firmware file: the vendor's zip, or a .dav.")
    private Path file;

    @Mixin
    private RecorderOptions recorderOptions = new RecorderOptions();

    @Option(names = "--model", paramLabel = "M", description = "Offline: the model as the label writes it.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--serial", paramLabel = "S", description = "Offline: the serial number.")
    private Optional<String> serial = Optional.empty();

    @Option(names = "--running", paramLabel = "V", description = "Offline: what it runs, \"V4.30.085 build 210409\".")
    private Optional<String> running = Optional.empty();

    @Option(names = "--hardware-version", paramLabel = "H", description = "Offline: deviceInfo's hardwareVersion.")
    private Optional<String> hardwareVersion = Optional.empty();

    @Mixin
    private SharedOptions shared = new SharedOptions();

    CheckCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Stop, IOException {
        ProfilePack profiles = wiring.profiles(shared.profiles());
        Offer offer = offer();
        Assessment assessment = recorderOptions.namesARecorder() ? online(profiles, offer) : offline(profiles, offer);
        List<String> notes = notes(assessment);
        if (shared.json()) {
            Map<String, @Nullable Object> json = JsonResults.verdicts(assessment.decision(), assessment.verdicts());
            json.put("notes", notes);
            wiring.output().line(JsonResults.text(json));
        } else {
            Verdicts.print(wiring.output(), assessment.decision(), assessment.verdicts());
            notes.forEach(note -> wiring.output().line("Note: " + note));
        }
        return Verdicts.exit(assessment.decision()).number();
    }

    /** Who vouches for a file is no part of whether it fits; an upgrade will ask. */
    private static List<String> notes(Assessment assessment) {
        String fileName = assessment.situation().offer().map(Offer::fileName).orElse("");
        return assessment.decision() != Decision.REFUSE && KnownOrigin.isUnconfirmed(assessment.situation())
                ? List.of("nobody has said yet where " + fileName + " was downloaded, and `upgrade` will ask: run"
                        + " `nvrguard firmware add " + fileName + " --source \"where it was downloaded\"`.")
                : List.of();
    }

    private Offer offer() throws Stop {
        try {
            return FirmwareStore.offer(FirmwareFile.read(file));
        } catch (FirmwareFileException e) {
            throw new Stop(ExitCode.REFUSED, FirmwareSentences.of(e));
        }
    }

    private Assessment online(ProfilePack profiles, Offer offer) throws Stop, IOException {
        RecorderAddress address = recorderOptions.address();
        Login login = recorderOptions.login(wiring, address);
        try (Recorder recorder = wiring.recorders().open(address, login)) {
            RecorderIdentity identity = recorder.identify();
            Optional<Survey> survey =
                    profiles.only(identity.model()).isPresent() ? Optional.of(Survey.of(recorder)) : Optional.empty();
            return judge(profiles, identity, survey, offer);
        } catch (RecorderException e) {
            throw Sentences.of(e, address);
        }
    }

    private Assessment offline(ProfilePack profiles, Offer offer) throws Stop, IOException {
        if (model.isEmpty() || running.isEmpty()) {
            throw new Stop(
                    ExitCode.WRONG_USAGE,
                    "Which recorder? Give HOST, or describe it with --model and --running (and --serial,"
                            + " --hardware-version, --label-revision where you know them).");
        }
        try {
            FirmwareVersion version = FirmwareVersion.of(running.get());
            DeviceInfo described = new DeviceInfo(
                    model.get(),
                    Optional.empty(),
                    serial.orElse(""),
                    Optional.empty(),
                    "V" + version.number(),
                    version.build().map(build -> "build " + build),
                    hardwareVersion);
            return judge(profiles, RecorderIdentity.of(described), Optional.empty(), offer);
        } catch (IllegalArgumentException | RecorderException e) {
            throw new Stop(ExitCode.WRONG_USAGE, e.getMessage() + ".");
        }
    }

    private Assessment judge(ProfilePack profiles, RecorderIdentity recorder, Optional<Survey> survey, Offer offer)
            throws IOException {
        return wiring.guard()
                .judge(Situations.checked(
                        profiles,
                        recorder.withLabel(recorderOptions.label()),
                        survey,
                        offer,
                        wiring.state().firmware().origins(),
                        wiring.pace().clock().instant()));
    }
}
