package io.nvrguard.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkersTest {

    /** Attends as told and counts how often it was closed. */
    private record Told(String recorder, Supplier<Optional<Duration>> words, AtomicInteger closed) implements Duty {

        Told(String recorder, Supplier<Optional<Duration>> words) {
            this(recorder, words, new AtomicInteger());
        }

        @Override
        public Optional<Duration> attend() {
            return words.get();
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private final LogLines log = new LogLines();
    private final HandClock clock = new HandClock();
    private final Workers workers = new Workers(clock);

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void attendsAgainWhenTheDutyWantsIt() {
        List<String> turns = new ArrayList<>();
        workers.add(new Told("a", () -> {
            turns.add("a");
            return Optional.of(Duration.ofMinutes(1));
        }));
        workers.add(new Told("b", () -> {
            turns.add("b");
            return turns.size() < 4 ? Optional.of(Duration.ZERO) : Optional.empty();
        }));

        workers.runDue();
        assertThat(turns).containsExactly("a", "b", "b", "b");

        clock.pass(Duration.ofMinutes(1));
        workers.runDue();
        assertThat(turns).containsExactly("a", "b", "b", "b", "a");
    }

    @Test
    void aDefectEndsItsOwnDutyOnly() {
        Told broken = new Told("a", () -> {
            throw new IllegalStateException("no such thing");
        });
        AtomicInteger turns = new AtomicInteger();
        workers.add(broken);
        workers.add(new Told("a", () -> {
            turns.incrementAndGet();
            return Optional.empty();
        }));

        workers.runDue();
        workers.runDue();

        assertThat(turns).hasValue(1);
        assertThat(broken.closed()).hasValue(1);
        assertThat(log.taken())
                .containsExactly("SEVERE a: a defect of nvrguard; it is left alone until the service is restarted");
    }

    @Test
    void stoppingFinishesTheTurnAndClosesEveryDuty() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Told busy = new Told("a", () -> {
            begun.countDown();
            awaited(mayEnd);
            finished.set(true);
            return Optional.of(Duration.ZERO);
        });
        Told waiting = new Told("b", Optional::empty);
        workers.add(busy);
        workers.add(waiting, Duration.ofHours(1));
        workers.start(2);
        begun.await();

        Thread stopping = new Thread(() -> {
            try {
                workers.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        stopping.start();
        mayEnd.countDown();
        stopping.join();

        assertThat(finished).isTrue();
        assertThat(List.of(busy.closed().get(), waiting.closed().get())).containsExactly(1, 1);
    }

    @Test
    void aTurnThatTakesTooLongShows() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        workers.add(new Told("a", () -> {
            begun.countDown();
            awaited(mayEnd);
            return Optional.empty();
        }));
        workers.start(2);
        begun.await();
        clock.pass(Workers.STUCK);
        boolean before = workers.areWorking();
        clock.pass(Duration.ofSeconds(1));
        boolean after = workers.areWorking();
        mayEnd.countDown();
        workers.stop();

        assertThat(before).isTrue();
        assertThat(after).isFalse();
    }

    @Test
    void waitingForTheNextDutyIsNoStandstill() throws InterruptedException {
        workers.add(new Told("a", Optional::empty), Duration.ofHours(2));
        workers.start(2);
        clock.pass(Duration.ofHours(1));
        boolean working = workers.areWorking();
        workers.stop();

        assertThat(working).isTrue();
    }

    @Test
    void aDeadWorkerShows() throws InterruptedException {
        CountDownLatch dead = new CountDownLatch(1);
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> dead.countDown());
        try {
            workers.add(new Told("a", () -> {
                throw new StackOverflowError();
            }));
            workers.start(1);
            dead.await();
            workers.stop();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        assertThat(workers.areWorking()).isFalse();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
