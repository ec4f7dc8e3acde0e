package io.nvrguard.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DutyQueueTest {

    private static final Instant NOON = HandClock.START;

    /** Does nothing; only its place in the queue matters. */
    private record Idle(String recorder, int number) implements Duty {

        @Override
        public Optional<Duration> attend() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }

    private final DutyQueue queue = new DutyQueue();

    @Test
    void givesOutTheMostOverdueFirstAndNothingBeforeItsTime() {
        Duty later = add("a", 2, 60);
        Duty sooner = add("b", 1, 30);

        assertThat(queue.takeDue(NOON)).isEmpty();
        assertThat(queue.nextDue()).contains(NOON.plusSeconds(30));
        assertThat(queue.takeDue(NOON.plusSeconds(90))).contains(sooner);
        assertThat(queue.takeDue(NOON.plusSeconds(90))).contains(later);
        assertThat(queue.nextDue()).isEmpty();
    }

    @Test
    void keepsTheOrderOfWhatFallsDueTogether() {
        List<Duty> added = List.of(add("a", 1, 0), add("b", 2, 0), add("c", 3, 0));

        assertThat(List.of(take(), take(), take())).isEqualTo(added);
    }

    @Test
    void givesNoSecondDutyOfARecorderThatIsAttendedTo() {
        Duty look = add("a", 1, 0);
        Duty job = add("a", 2, 0);
        Duty other = add("b", 3, 0);

        assertThat(take()).isEqualTo(look);
        assertThat(take()).isEqualTo(other);
        assertThat(queue.takeDue(NOON)).isEmpty();
        assertThat(queue.nextDue()).isEmpty();

        queue.giveBack(look);
        assertThat(take()).isEqualTo(job);
    }

    @Test
    void drainsAlsoWhatWaitsForItsRecorder() {
        add("a", 1, 0);
        Duty waiting = add("a", 2, 0);
        Duty later = add("b", 3, 60);
        take();
        assertThat(queue.takeDue(NOON)).isEmpty();

        assertThat(queue.drain()).containsExactlyInAnyOrder(waiting, later);
        assertThat(queue.takeDue(NOON.plusSeconds(90))).isEmpty();
    }

    @Test
    void givesOutEachOfTenThousandOnceWithoutTwoOfOneRecorderAtATime() {
        Random random = new Random(20261122);
        for (int n = 0; n < 10_000; n++) {
            add("recorder-" + n % 1_000, n, random.nextInt(60));
        }
        List<Duty> attended = new ArrayList<>();
        List<Duty> given = new ArrayList<>();
        while (given.size() < 10_000) {
            Optional<Duty> duty = queue.takeDue(NOON.plusSeconds(60));
            if (duty.isPresent() && attended.size() < 4) {
                assertThat(attended)
                        .extracting(Duty::recorder)
                        .doesNotContain(duty.get().recorder());
                attended.add(duty.get());
                given.add(duty.get());
            } else {
                Duty done = attended.remove(random.nextInt(attended.size()));
                queue.giveBack(done);
                duty.ifPresent(tooMany -> {
                    queue.giveBack(tooMany);
                    queue.add(tooMany, NOON);
                });
            }
        }
        assertThat(given).doesNotHaveDuplicates();
    }

    private Duty add(String recorder, int number, int seconds) {
        Duty duty = new Idle(recorder, number);
        queue.add(duty, NOON.plusSeconds(seconds));
        return duty;
    }

    private Duty take() {
        return queue.takeDue(NOON).orElseThrow();
    }
}
