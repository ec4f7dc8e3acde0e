package io.nvrguard.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to write into the firmware store; whoever comes second waits. File locks belong to the process, so its threads
 * are kept apart by {@link #IN_PROCESS}. The operating system frees the lock of a process that is killed.
 */
final class StoreLock implements AutoCloseable {

    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @param store an existing folder */
    static StoreLock take(Path store) throws IOException {
        IN_PROCESS.lock();
        boolean taken = false;
        try {
            FileChannel channel =
                    FileChannel.open(store.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                channel.lock();
                taken = true;
                return new StoreLock(channel);
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        } finally {
            if (!taken) {
                IN_PROCESS.unlock();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            IN_PROCESS.unlock();
        }
    }
}
