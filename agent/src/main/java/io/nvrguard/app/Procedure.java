package io.nvrguard.app;

import io.nvrguard.files.FirmwareFile;
import io.nvrguard.files.FirmwareStore;
import io.nvrguard.files.JobDirectory;
import io.nvrguard.files.JournalFile;
import io.nvrguard.files.StateDirectory;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.guard.Guard;
import io.nvrguard.guard.Offer;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.RecorderFinder;
import io.nvrguard.recorder.Recorders;
import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalEntry;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.Logins;
import io.nvrguard.upgrade.Proposal;
import io.nvrguard.upgrade.Proposals;
import io.nvrguard.upgrade.Stock;
import io.nvrguard.upgrade.Surroundings;
import io.nvrguard.upgrade.Survey;
import io.nvrguard.upgrade.UpgradePlan;
import io.nvrguard.upgrade.UpgradeRunner;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The one way through, as every command walks it: propose, plan, begin, resume. Everything it needs is handed in. */
record Procedure(
        ProfilePack profiles,
        Guard guard,
        Recorders recorders,
        RecorderFinder finder,
        StateDirectory state,
        InstantSource clock) {

    /** A job that is open for work: its folder, its locked journal and its runner. */
    record Running(JobDirectory folder, JournalFile journal, UpgradeRunner runner) implements AutoCloseable {

        @Override
        public void close() {
            runner.close();
            journal.close();
        }
    }

    /**
     * The way to the wanted version, judged with the files that are in the store.
     *
     * @param added files that were put there just now, and need not be read again
     */
    Proposal propose(Survey survey, FirmwareVersion wanted, List<FirmwareFile> added) throws IOException {
        FirmwareStore store = state.firmware();
        List<ListedImage> images = profiles.only(survey.identity().model()).stream()
                .flatMap(profile -> profile.route(survey.identity(), wanted).stream())
                .flatMap(way -> way.stream().map(Hop::to))
                .toList();
        List<Offer> offers =
                store.filesOf(images, added).stream().map(FirmwareStore::offer).toList();
        return Proposals.propose(profiles, guard, survey, wanted, new Stock(offers, store.origins()), clock.instant());
    }

    Running begin(UpgradePlan plan, Map<String, String> accepted, Logins logins) throws IOException, JournalException {
        JobDirectory folder = state.newJob(plan, clock.instant());
        JournalFile journal =
                JournalFile.create(folder.journal(), new JournalEntry.Planned(clock.instant(), plan, accepted));
        return running(folder, journal, logins);
    }

    Running resume(JobDirectory folder, Logins logins) throws JournalException {
        Running running = running(folder, JournalFile.open(folder.journal()), logins);
        running.runner().resume();
        return running;
    }

    private Running running(JobDirectory folder, JournalFile journal, Logins logins) throws JournalException {
        Job job = journal.job(folder.id());
        Surroundings around =
                new Surroundings(recorders, finder, state.firmware(), folder, journal, guard, profiles, logins, clock);
        return new Running(folder, journal, new UpgradeRunner(around, job));
    }
}
