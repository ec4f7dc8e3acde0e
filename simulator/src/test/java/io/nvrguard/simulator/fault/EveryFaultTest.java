package io.nvrguard.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fault is in the simulator's document as it is in the code, and some test shows it from outside. */
class EveryFaultTest {
    private static final Path DOCUMENT = Path.of("../docs/simulator.md");

    /** Rewritten with -Dgolden=write: the rows between the table's head and the next empty line. */
    @Test
    void isInTheDocumentsTable() throws IOException {
        List<String> document = Files.readAllLines(DOCUMENT);
        int head = document.indexOf("| fault | what happens | plays |");
        assertThat(head).as("the table of faults in %s", DOCUMENT).isPositive();
        int end = head + document.subList(head, document.size()).indexOf("");
        List<String> wanted = Faults.knobs().stream().map(EveryFaultTest::row).toList();
        if ("write".equals(System.getProperty("golden"))) {
            List<String> rewritten = Stream.of(
                            document.subList(0, head + 2), wanted, document.subList(end, document.size()))
                    .flatMap(List::stream)
                    .toList();
            Files.write(DOCUMENT, rewritten);
            return;
        }

        assertThat(document.subList(head + 2, end)).isEqualTo(wanted);
    }

    private static String row(Knob knob) {
        return "| `" + knob.example() + "` | " + knob.does() + " | " + knob.source() + " |";
    }

    @Test
    void isShownFromOutsideByATest() {
        TreeSet<String> shown = new TreeSet<>();
        for (String test : List.of(
                "UpgradeFaultsTest",
                "RepairFaultsTest",
                "AccessFaultsTest",
                "ClockFaultsTest",
                "LineFaultsTest",
                "TlsFaultsTest",
                "TwinTest")) {
            shown.addAll(shownBy("io.nvrguard.simulator.wire." + test));
        }

        assertThat(shown)
                .containsExactlyElementsOf(
                        Faults.knobs().stream().map(Knob::name).toList());
    }

    private static List<String> shownBy(String test) {
        try {
            return Arrays.stream(Class.forName(test).getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Shows.class))
                    .flatMap(method ->
                            Arrays.stream(method.getAnnotation(Shows.class).value()))
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
