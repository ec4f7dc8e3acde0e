package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.guard.Decision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.JsonNode;

/** The table of recorders and files that a support engineer would ask about, judged by the command as it is shipped. */
class CheckCasesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/check-cases.txt", delimiter = '|', useHeadersInDisplayName = false, numLinesToSkip = 1)
    void judges(
            String ignoredCase,
            String model,
            @Nullable String serial,
            String running,
            @Nullable String hardwareVersion,
            @Nullable String label,
            String file,
            String bytes,
            Decision decision,
            @Nullable String rule)
            throws IOException {
        List<Object> words = new ArrayList<>(List.of(
                "check",
                new VendorFile(file, bytes).writtenTo(folder),
                "--model",
                model,
                "--running",
                running,
                "--json"));
        option(words, "--serial", serial);
        option(words, "--hardware-version", hardwareVersion);
        option(words, "--label-revision", label);

        Said said = Agent.at(folder.resolve("home")).run(words.toArray());

        said.endedWith(Verdicts.exit(decision).number());
        if (rule != null) {
            JsonNode verdicts = said.json();
            assertThat(verdicts.get("decision").asString()).isEqualTo(decision.name());
            assertThat(verdicts.get("verdicts")
                            .valueStream()
                            .filter(each -> each.get("decision").asString().equals(decision.name())))
                    .as("rules that say %s", decision)
                    .extracting(each -> each.get("rule").asString())
                    .contains(rule);
        } else {
            said.telling(file);
        }
    }

    private static void option(List<Object> words, String name, @Nullable String value) {
        if (value != null) {
            words.add(name);
            words.add(value);
        }
    }
}
