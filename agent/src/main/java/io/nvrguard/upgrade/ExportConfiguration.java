package io.nvrguard.upgrade;

import io.nvrguard.recorder.RecorderException;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** No backup, no upgrade (vendor text, "Preparing the Upgrade"). */
final class ExportConfiguration implements StepAction {

    private static final Set<RecorderException.Kind> NO_EXPORT = EnumSet.of(
            RecorderException.Kind.NOT_SUPPORTED,
            RecorderException.Kind.REFUSED,
            RecorderException.Kind.NOT_UNDERSTOOD);

    private Optional<Notes> kept = Optional.empty();

    @Override
    public Notes mark(Visit visit) {
        return Notes.NONE;
    }

    @Override
    public void act(Visit visit, Notes mark) throws RecorderException, HaltException {
        try {
            kept = Optional.of(visit.around().folder().keepConfiguration(visit.recorder()));
        } catch (RecorderException e) {
            stopWithoutExport(visit, e);
            throw e;
        } catch (IOException e) {
            throw new HaltException(
                    Halt.Kind.PERSON_NEEDED,
                    "The configuration export could not be kept: " + e.getMessage() + ".",
                    "Without it nobody can bring the settings back; no backup, no upgrade. Nothing was changed on the recorder.",
                    "Make room or choose another state directory (NVRGUARD_HOME), then run `nvrguard resume "
                            + visit.job().id() + "`.");
        }
    }

    /** A recorder that answers, but gives no export. */
    private static void stopWithoutExport(Visit visit, RecorderException e) throws HaltException {
        if (NO_EXPORT.contains(e.kind())) {
            throw new HaltException(
                    Halt.Kind.RECORDER_FAILED,
                    "The recorder gave no configuration export: " + e.getMessage() + ".",
                    "Without it nobody can bring the settings back; no backup, no upgrade. Nothing was changed on the recorder.",
                    "Export it once at the recorder's own screen to see whether it can; when it can, run `nvrguard resume "
                            + visit.job().id() + "`.");
        }
    }

    @Override
    public Look look(Visit visit, Notes mark) {
        return new Look.Done(kept.orElse(Notes.NONE));
    }
}
