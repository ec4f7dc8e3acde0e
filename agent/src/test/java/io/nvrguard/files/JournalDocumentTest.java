package io.nvrguard.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.upgrade.Halt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/journal.md explains every word of the golden journal and quotes it. */
final class JournalDocumentTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("nvrguard.checkout", ".."), "docs", "journal.md");

    @Test
    void everyQuotedLineStandsInTheGoldenJournal() throws IOException {
        List<String> quoted = found("(?m)^([0-9a-f]{8} \\d+ \\{.*)$", Files.readString(DOCUMENT));

        assertThat(quoted).hasSizeGreaterThan(3);
        assertThat(golden().lines()).containsAll(quoted);
    }

    @Test
    void everyEntryNoteAndHaltIsExplained() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(found("\"entry\":\"([a-z]+)\"", golden()).stream().distinct())
                .hasSize(8)
                .allSatisfy(entry -> assertThat(document).contains("| `" + entry + "` |"));
        for (String notes : found("\"notes\":\\{(.*?)\\}", golden())) {
            assertThat(found("\"([A-Za-z0-9]+)\":\"", notes))
                    .allSatisfy(note -> assertThat(document).containsPattern("\\| [^|]*`" + note + "`[^|]* \\|"));
        }
        assertThat(Arrays.stream(Halt.Kind.values()).map(Halt.Kind::word))
                .allSatisfy(kind -> assertThat(document).contains("`" + kind + "`"));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String golden() throws IOException {
        try (InputStream in = JournalDocumentTest.class.getResourceAsStream("journal.jsonl")) {
            if (in == null) {
                throw new IOException("the golden file journal.jsonl is missing from the test resources");
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
