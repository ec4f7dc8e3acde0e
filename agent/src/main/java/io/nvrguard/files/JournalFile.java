package io.nvrguard.files;

import io.nvrguard.upgrade.Job;
import io.nvrguard.upgrade.Journal;
import io.nvrguard.upgrade.JournalEntry;
import io.nvrguard.upgrade.JournalException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A job's journal on disk, one line an entry:
 *
 * <pre>
 * 8f2c01d4 0 {"format":1,"agent":"0.1.0","serialNumber":"DS-7716NI-I4…","planSha256":"…"}
 * 1b7e90aa 1 {"entry":"planned","at":"2026-11-22T00:31:00Z","plan":{…}}
 * 77d0c3e2 2 {"entry":"began","at":"…","step":"export-configuration","hop":0,"notes":{}}
 * </pre>
 *
 * <p>CRC-32C of everything behind it, sequence number, JSON, line feed. {@link #append} returns after the line is forced
 * to disk. A last line without line feed was torn by a crash and is dropped; any other damage stops the agent, because
 * what it would do next is flash a recorder. One writer at a time, held by a {@link JobLock}. docs/journal.md explains
 * every word.
 */
public final class JournalFile implements Journal, AutoCloseable {

    private final Path path;
    private final JobLock lock;
    private final FileChannel channel;
    private final List<JournalEntry> entries;
    private long sequence;
    private boolean broken;

    private JournalFile(Path path, JobLock lock, FileChannel channel, List<JournalEntry> entries, long sequence) {
        this.path = path;
        this.lock = lock;
        this.channel = channel;
        this.entries = entries;
        this.sequence = sequence;
    }

    /** One way to come to a journal whose lock is held. */
    private interface Opening {
        JournalFile with(JobLock lock) throws IOException, JournalException;
    }

    /**
     * Begins a journal; the file must not exist. It gets its name when header and plan are on disk, so no journal is
     * without a plan.
     */
    public static JournalFile create(Path path, JournalEntry.Planned first) throws JournalException {
        return locked(path, "written", lock -> begun(path, lock, first));
    }

    /** Opens a journal to go on with it; cuts off a torn last line. */
    public static JournalFile open(Path path) throws JournalException {
        return locked(path, "read", lock -> continued(path, lock));
    }

    private static JournalFile locked(Path path, String verb, Opening opening) throws JournalException {
        try {
            JobLock lock = JobLock.take(path);
            try {
                return opening.with(lock);
            } catch (IOException | JournalException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw cannotBe(verb, path, e);
        }
    }

    private static JournalFile begun(Path path, JobLock lock, JournalEntry.Planned first)
            throws IOException, JournalException {
        if (Files.exists(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        Path part = path.resolveSibling(path.getFileName() + ".part");
        FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        JournalFile journal = new JournalFile(path, lock, channel, new ArrayList<>(), 0);
        try {
            journal.write(JournalLine.header(first.plan()));
            journal.append(first);
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            Disks.forceDirectory(path.toAbsolutePath().getParent());
            return journal;
        } catch (IOException | JournalException e) {
            channel.close();
            throw e;
        }
    }

    private static JournalFile continued(Path path, JobLock lock) throws IOException, JournalException {
        JournalText text = JournalText.read(path);
        FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        channel.truncate(text.soundBytes());
        channel.position(text.soundBytes());
        return new JournalFile(path, lock, channel, new ArrayList<>(text.entries()), text.lines());
    }

    /** Reads a journal without touching or locking it. */
    public static List<JournalEntry> peek(Path path) throws JournalException {
        try {
            return JournalText.read(path).entries();
        } catch (IOException e) {
            throw cannotBe("read", path, e);
        }
    }

    /** The job this journal tells of. */
    public Job job(String id) throws JournalException {
        return jobOf(id, entries, path);
    }

    static Job jobOf(String id, List<JournalEntry> entries, Path path) throws JournalException {
        try {
            return Job.of(id, entries);
        } catch (IllegalArgumentException e) {
            throw JournalText.damaged(path, "its entries contradict each other: " + e.getMessage());
        }
    }

    @Override
    public void append(JournalEntry entry) throws JournalException {
        write(JournalLine.of(entry));
        entries.add(entry);
    }

    private void write(String json) throws JournalException {
        if (broken) {
            throw new JournalException("the journal " + path + " could not be written before; nothing more is");
        }
        ByteBuffer line = ByteBuffer.wrap(JournalText.line(sequence, json));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
            sequence++;
        } catch (IOException e) {
            broken = true;
            throw new JournalException(
                    "the journal " + path + " can't be written: " + Disks.reason(e)
                            + ". Nothing more is sent to the recorder. Make room, then run `nvrguard resume`",
                    e);
        }
    }

    private static JournalException cannotBe(String verb, Path path, IOException e) {
        return new JournalException("the journal " + path + " can't be " + verb + ": " + Disks.reason(e), e);
    }

    @Override
    public void close() {
        try (lock) {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the journal " + path + " can't be closed", e);
        }
    }
}
