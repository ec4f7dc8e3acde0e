package io.nvrguard.service;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Duties in the order in which they fall due. A recorder that is being attended to gets no second duty at the same time:
 * whatever else falls due for it waits until {@link #giveBack}. Not safe for several threads; {@link RecorderWatch} guards it.
 */
final class DutyQueue {

    /** @param order breaks ties, first come first served */
    private record Turn(Duty duty, Instant due, long order) {}

    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparing(Turn::due).thenComparingLong(Turn::order));
    /** Recorders being attended to, each with the turns that fell due meanwhile. */
    private final Map<String, Deque<Turn>> attended = new HashMap<>();

    private long added;

    void add(Duty duty, Instant due) {
        turns.add(new Turn(duty, due, added++));
    }

    /** The most overdue duty; its recorder counts as attended to until {@link #giveBack}. */
    Optional<Duty> takeDue(Instant now) {
        while (!turns.isEmpty() && !turns.element().due().isAfter(now)) {
            Turn turn = turns.remove();
            Optional<Deque<Turn>> waiting =
                    Optional.ofNullable(attended.get(turn.duty().recorder()));
            if (waiting.isEmpty()) {
                attended.put(turn.duty().recorder(), new ArrayDeque<>());
                return Optional.of(turn.duty());
            }
            waiting.get().add(turn);
        }
        return Optional.empty();
    }

    /** Ends a turn begun by {@link #takeDue}. */
    void giveBack(Duty duty) {
        turns.addAll(attended.remove(duty.recorder()));
    }

    /** When the next duty falls due, those waiting for their recorder not counted. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable(turns.peek()).map(Turn::due);
    }

    /** Takes out everything that is not being attended to. */
    List<Duty> drain() {
        List<Duty> all = new ArrayList<>(turns.stream().map(Turn::duty).toList());
        attended.values().forEach(waiting -> waiting.forEach(turn -> all.add(turn.duty())));
        turns.clear();
        attended.values().forEach(Deque::clear);
        return all;
    }
}
