package io.nvrguard.files;

import io.nvrguard.upgrade.JournalException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to work on one job: two nvrguards on one recorder could flash it twice.
 *
 * <p>The lock lies in a file of its own beside the journal. POSIX takes a lock away as soon as its process closes
 * <em>any</em> descriptor of the locked file, so a locked journal would be unlocked by whoever only reads it. For the same
 * reason a second taker in this process must not even open the lock file; {@link #HELD} is the one piece of static state,
 * because such locks belong to the process, not to an object.
 */
final class JobLock implements AutoCloseable {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private JobLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the lock of a journal whose folder exists.
     *
     * @throws JournalException when somebody else holds it
     */
    static JobLock take(Path journal) throws IOException, JournalException {
        Path folder = journal.toAbsolutePath().normalize().getParent();
        Path real = (folder == null ? journal : folder.toRealPath()).resolve(journal.getFileName() + ".lock");
        if (!HELD.add(real)) {
            throw held(journal);
        }
        Optional<JobLock> taken = Optional.empty();
        try {
            taken = open(real);
            return taken.orElseThrow(() -> held(journal));
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(real);
            }
        }
    }

    private static Optional<JobLock> open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = Optional.empty();
        try {
            lock = Optional.ofNullable(channel.tryLock());
            return lock.map(taken -> new JobLock(path, channel));
        } finally {
            if (lock.isEmpty()) {
                channel.close();
            }
        }
    }

    private static JournalException held(Path journal) {
        return new JournalException("another nvrguard works on this job (" + journal
                + " is locked). Two on one recorder could flash it twice. Wait for it, or stop it first");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(path);
        }
    }
}
