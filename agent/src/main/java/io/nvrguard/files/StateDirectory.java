package io.nvrguard.files;

import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.UpgradePlan;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where nvrguard keeps everything: {@code jobs/<id>/} and {@code firmware/}. Readable by its owner only, because a
 * configuration export holds what a recorder knows.
 */
public record StateDirectory(Path path) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final FileAttribute<?> OWNED =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** Makes the folder of a new job; its name tells when and which model. */
    public JobDirectory newJob(UpgradePlan plan, Instant now) throws IOException {
        String base = STAMP.format(now) + "-" + plan.model().replaceAll("[^A-Za-z0-9-]", "_");
        createOwned(jobs());
        for (int n = 1; ; n++) {
            Path folder = jobs().resolve(n == 1 ? base : base + "-" + n);
            try {
                Files.createDirectory(folder, OWNED);
                Disks.forceDirectory(jobs());
                return new JobDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                if (n > 99) {
                    throw e;
                }
            }
        }
    }

    public JobDirectory job(String id) {
        return new JobDirectory(jobs().resolve(id));
    }

    /** Every job, oldest first. */
    public List<JobDirectory> allJobs() throws IOException {
        if (!Files.isDirectory(jobs())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(jobs())) {
            return folders.filter(folder -> Files.exists(new JobDirectory(folder).journal()))
                    .sorted()
                    .map(JobDirectory::new)
                    .toList();
        }
    }

    /** Jobs that are not finished, oldest first; one that can't be read stops the caller. */
    public List<Job> unfinishedJobs() throws IOException, JournalException {
        List<Job> unfinished = new ArrayList<>();
        for (JobDirectory folder : allJobs()) {
            Job job = peek(folder);
            if (!job.isFinished()) {
                unfinished.add(job);
            }
        }
        return unfinished;
    }

    /** The job as its journal stands now, without a lock. */
    public static Job peek(JobDirectory folder) throws JournalException {
        return JournalFile.jobOf(folder.id(), JournalFile.peek(folder.journal()), folder.journal());
    }

    public FirmwareStore firmware() {
        return new FirmwareStore(path.resolve("firmware"));
    }

    private Path jobs() {
        return path.resolve("jobs");
    }

    static void createOwned(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(directory, OWNED);
    }
}
