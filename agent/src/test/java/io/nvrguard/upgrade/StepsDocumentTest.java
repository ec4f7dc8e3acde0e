package io.nvrguard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/steps.md is complete both ways, and says of each step what the program does after a crash. */
final class StepsDocumentTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("nvrguard.checkout", ".."), "docs", "steps.md");

    @Test
    void everyStepHasAHeadingAndEveryHeadingIsAStep() throws IOException {
        List<String> headings = Pattern.compile("(?m)^## (.+)$")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(headings)
                .containsExactlyElementsOf(
                        Arrays.stream(Step.values()).map(Step::word).toList());
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void everyStepSaysTheSameFiveThings(Step step) throws IOException {
        String section = section(step);

        assertThat(Pattern.compile("(?m)^- \\*\\*(.+?):\\*\\*")
                        .matcher(section)
                        .results()
                        .map(r -> r.group(1)))
                .containsExactly("Does", "Ends with", "Deadline", "After a crash", "Vendor");
        assertThat(Pattern.compile("After a crash:\\*\\* (\\w+)\\.")
                        .matcher(section)
                        .results()
                        .map(r -> r.group(1)))
                .containsExactly(step.afterCrash().name().toLowerCase(Locale.ROOT));
    }

    private static String section(Step step) throws IOException {
        String text = Files.readString(DOCUMENT);
        int start = text.indexOf("## " + step.word() + "\n");
        int end = text.indexOf("\n## ", start);
        return text.substring(start, end < 0 ? text.length() : end);
    }
}
