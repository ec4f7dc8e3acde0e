package io.nvrguard.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Load for {@code bench/fleet}: a few threads, each asking its share of the recorders in turn, over connections that stay open. Every
 * recorder is asked once before the time counts, which logs in. Prints one JSON line.
 *
 * <p>Arguments: a file with one {@code HOST:PORT} a line, all of them in 127/8; seconds; threads; the path to ask for.
 */
final class FleetLoad {
    private FleetLoad() {}

    public static void main(String[] arguments) throws Exception {
        List<String> recorders = Files.readAllLines(Path.of(arguments[0]));
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
        int threads = Integer.parseInt(arguments[2]);
        List<List<KeptConnection>> shares = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            shares.add(new ArrayList<>());
        }
        for (int index = 0; index < recorders.size(); index++) {
            shares.get(index % threads).add(new KeptConnection(recorders.get(index), arguments[3]));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        run(pool, shares, share -> () -> once(share));
        List<long[]> asked = run(pool, shares, share -> () -> ask(share, time));
        pool.shutdown();
        print(recorders.size(), time, asked);
    }

    private static <T> List<T> run(
            ExecutorService pool, List<List<KeptConnection>> shares, Function<List<KeptConnection>, Callable<T>> work)
            throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> done : pool.invokeAll(shares.stream().map(work).toList())) {
            results.add(done.get());
        }
        return results;
    }

    private static long[] once(List<KeptConnection> share) throws Exception {
        for (KeptConnection recorder : share) {
            recorder.ask();
        }
        return new long[0];
    }

    /** The nanoseconds that each answer took. */
    private static long[] ask(List<KeptConnection> share, Duration time) throws Exception {
        long[] took = new long[1 << 20];
        int answers = 0;
        long end = System.nanoTime() + time.toNanos();
        for (int next = 0; System.nanoTime() < end && answers < took.length; next = (next + 1) % share.size()) {
            long begun = System.nanoTime();
            share.get(next).ask();
            took[answers++] = System.nanoTime() - begun;
        }
        return Arrays.copyOf(took, answers);
    }

    private static void print(int recorders, Duration time, List<long[]> asked) {
        long[] sorted = asked.stream().flatMapToLong(LongStream::of).sorted().toArray();
        System.out.println(JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "recorders", recorders,
                        "answers", sorted.length,
                        "perSecond", sorted.length / time.toSeconds(),
                        "medianMilliseconds", sorted[sorted.length / 2] / 1e6,
                        "p99Milliseconds", sorted[(int) (sorted.length * 0.99)] / 1e6)));
    }
}
