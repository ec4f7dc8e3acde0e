package io.nvrguard.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The agent as a pipe sees it: no terminal, a home of its own, and its words caught. An interrupt ends with the run. */
record Agent(Path home, Pace pace, Map<String, String> environment) {

    static Agent at(Path home) {
        return new Agent(home, new SharedTime(), Map.of());
    }

    /** From now on with this password in {@code NVRGUARD_PASSWORD}. */
    Agent knowing(String password) {
        return new Agent(home, pace, Map.of("NVRGUARD_PASSWORD", password));
    }

    /** Puts files into the firmware store and vouches for them. */
    Agent storing(Path... files) {
        List<Object> arguments = new ArrayList<>(List.of("firmware", "add", "--source", "made by the test"));
        arguments.addAll(List.of(files));
        run(arguments.toArray()).endedWith(0);
        return this;
    }

    Said run(Object... arguments) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put("NVRGUARD_HOME", home.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                Main.run(new Wiring(new Output(print(out), print(err), false, false, 80), all, pace), words(arguments));
        Thread.interrupted();
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String[] words(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return words;
    }

    private static PrintStream print(ByteArrayOutputStream caught) {
        return new PrintStream(caught, true, StandardCharsets.UTF_8);
    }
}
