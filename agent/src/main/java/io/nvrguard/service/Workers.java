package io.nvrguard.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A handful of threads that attend to duties as they fall due, and can tell whether they still do. */
final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    /** Three times what the longest single call to a recorder may take, the configuration export's 5 min. */
    static final Duration STUCK = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final DutyQueue queue = new DutyQueue();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<Thread, Instant> busySince = new ConcurrentHashMap<>();
    private boolean stopping;

    /** @param clock must not jump */
    Workers(InstantSource clock) {
        this.clock = clock;
    }

    /** Due at once. */
    void add(Duty duty) {
        add(duty, Duration.ZERO);
    }

    void add(Duty duty, Duration in) {
        lock.lock();
        try {
            queue.add(duty, clock.instant().plus(in));
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Begins to work. */
    void start(int count) {
        for (int n = 1; n <= count; n++) {
            Thread thread = new Thread(this::work, "worker-" + n);
            threads.add(thread);
            thread.start();
        }
    }

    /** Attends on the calling thread to everything that is due, and returns when nothing is. */
    void runDue() {
        for (Optional<Duty> duty = takeDue(); duty.isPresent(); duty = takeDue()) {
            attend(duty.get());
        }
    }

    /** Every thread lives, and none has been at one turn for too long. */
    boolean areWorking() {
        Instant now = clock.instant();
        return threads.stream().allMatch(Thread::isAlive)
                && busySince.values().stream()
                        .noneMatch(since -> Duration.between(since, now).compareTo(STUCK) > 0);
    }

    /** Begins no further turn; turns under way are finished, then every duty is closed. */
    void stop() throws InterruptedException {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        queue.drain().forEach(Workers::close);
    }

    private void work() {
        try {
            for (Optional<Duty> duty = await(); duty.isPresent(); duty = await()) {
                attend(duty.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next duty, once it is due; empty when the work is over. */
    private Optional<Duty> await() throws InterruptedException {
        lock.lock();
        try {
            while (!stopping) {
                Optional<Duty> due = queue.takeDue(clock.instant());
                if (due.isPresent()) {
                    return due;
                }
                Optional<Instant> next = queue.nextDue();
                if (next.isPresent()) {
                    long nanos = Duration.between(clock.instant(), next.get()).toNanos();
                    changed.await(nanos, TimeUnit.NANOSECONDS);
                } else {
                    changed.await();
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Duty> takeDue() {
        lock.lock();
        try {
            return queue.takeDue(clock.instant());
        } finally {
            lock.unlock();
        }
    }

    private void attend(Duty duty) {
        busySince.put(Thread.currentThread(), clock.instant());
        Optional<Duration> next = attended(duty);
        busySince.remove(Thread.currentThread());
        lock.lock();
        try {
            queue.giveBack(duty);
            next.ifPresent(in -> queue.add(duty, clock.instant().plus(in)));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A defect in one duty ends that duty and no other. */
    private static Optional<Duration> attended(Duty duty) {
        try {
            return duty.attend();
        } catch (RuntimeException e) {
            LOG.error("{}: a defect of nvrguard; it is left alone until the service is restarted", duty.recorder(), e);
            close(duty);
            return Optional.empty();
        }
    }

    private static void close(Duty duty) {
        try {
            duty.close();
        } catch (RuntimeException e) {
            LOG.error("{}: could not be closed", duty.recorder(), e);
        }
    }
}
