package io.nvrguard.app;

import io.nvrguard.files.JobDirectory;
import io.nvrguard.files.ServiceSettings;
import io.nvrguard.files.SettingsException;
import io.nvrguard.files.SettingsFile;
import io.nvrguard.isapi.IsapiRecorders;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.sadp.SadpFinder;
import io.nvrguard.service.Finders;
import io.nvrguard.service.RecorderWatch;
import io.nvrguard.service.ServiceLog;
import io.nvrguard.service.ServiceSurroundings;
import io.nvrguard.upgrade.Job;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: watches many recorders and carries cut-off jobs on; made for systemd (docs/service.md). */
@Command(
        name = "serve",
        description =
                "Watches the recorders of a settings file, carries unfinished jobs on, and tells systemd how it is.")
final class ServeCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Option(
            names = "--settings",
            required = true,
            paramLabel = "FILE",
            description = "The settings file; systemd/nvrguard.yaml is a commented one.")
    private Path file;

    ServeCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Stop, IOException, InterruptedException {
        ServiceLog.install();
        ServiceSettings settings = settings();
        try (IsapiRecorders recorders = new IsapiRecorders(wiring.pace().clock())) {
            ServiceSurroundings around = new ServiceSurroundings(
                    recorders,
                    ServeCommand::openFinder,
                    wiring.guard(),
                    wiring.profiles(settings.profiles()),
                    wiring.pace().clock(),
                    ServeCommand::keepReport,
                    wiring.passwords().credentials());
            new RecorderWatch(settings, around).run();
            return ExitCode.DONE.number();
        }
    }

    private ServiceSettings settings() throws Stop {
        try {
            return SettingsFile.read(file);
        } catch (SettingsException e) {
            throw new Stop(ExitCode.WRONG_USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static Finders.Own openFinder() throws RecorderException {
        SadpFinder finder = new SadpFinder(List.of());
        return new Finders.Own(finder, finder::close);
    }

    private static void keepReport(JobDirectory folder, Job job) throws IOException {
        folder.keepReport(HandoverReport.text(job, folder.differences()));
    }
}
