package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name must be there: files, headings, verbs, exit codes, decisions without a gap. */
class DocumentsTellTheTruthTest {

    private static final Path CHECKOUT = Path.of(System.getProperty("nvrguard.checkout", ".."));
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CALL = Pattern.compile("\\./nvrguard ([a-z]+)");
    private static final Pattern COMMAND_ROW = Pattern.compile("(?m)^\\| (`[a-z][^|]*) \\|");
    private static final Pattern VERB = Pattern.compile("`([a-z]+)");
    private static final Pattern EXIT_ROW = Pattern.compile("(?m)^\\| (\\d) \\| ");
    private static final Pattern FENCE = Pattern.compile("(?s)```.*?```");

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            String prose = FENCE.matcher(Files.readString(document)).replaceAll("");
            for (String target : all(LINK, prose)) {
                if (!target.contains("://") && !leadsSomewhere(document, target)) {
                    broken.add(CHECKOUT.relativize(document) + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyVerbTheDocumentsCallExists() throws IOException {
        for (Path document : documents()) {
            assertThat(all(CALL, Files.readString(document)))
                    .as("verbs in %s", CHECKOUT.relativize(document))
                    .isSubsetOf(Commands.inOrder().keySet());
        }
    }

    @Test
    void theReadmeListsEveryVerbAndNoOther() throws IOException {
        List<String> listed = all(COMMAND_ROW, section(readme(), "### Commands")).stream()
                .flatMap(cell -> all(VERB, cell).stream())
                .distinct()
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Commands.inOrder().keySet());
    }

    @Test
    void theReadmeAndTroubleshootingListEveryExitCodeAndNoOther() throws IOException {
        String[] codes = Arrays.stream(ExitCode.values())
                .map(code -> String.valueOf(code.number()))
                .toArray(String[]::new);
        String troubleshooting = Files.readString(CHECKOUT.resolve("docs/troubleshooting.md"));
        assertThat(all(EXIT_ROW, section(readme(), "### Exit codes"))).containsExactly(codes);
        assertThat(all(EXIT_ROW, section(troubleshooting, "## By exit code"))).containsExactly(codes);
    }

    @Test
    void decisionsAreNumberedWithoutAGap() throws IOException {
        try (Stream<Path> decisions = Files.list(CHECKOUT.resolve("docs/adr"))) {
            List<String> numbers = decisions
                    .map(file -> file.getFileName().toString().substring(0, 4))
                    .sorted()
                    .toList();
            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                            .mapToObj(n -> String.format("%04d", n))
                            .toList());
        }
    }

    private static boolean leadsSomewhere(Path document, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty()
                ? document
                : document.resolveSibling(parts[0]).normalize();
        return Files.exists(file)
                && (parts.length == 1 || anchors(Files.readString(file)).contains(parts[1]));
    }

    /** As the usual readers of Markdown make them out of headings. */
    private static List<String> anchors(String text) {
        return text.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(CHECKOUT, CHECKOUT.resolve("docs"), CHECKOUT.resolve("docs/adr"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents;
    }

    private static String readme() throws IOException {
        return Files.readString(CHECKOUT.resolve("README.md"));
    }

    /** From the heading to the next one of any rank. */
    private static String section(String text, String heading) {
        String from = text.substring(text.indexOf("\n" + heading + "\n") + heading.length() + 2);
        int end = from.indexOf("\n#");
        return end < 0 ? from : from.substring(0, end);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
