package io.nvrguard.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A message names its rule; {@code docs/rules.md} is where the person then looks. */
class RulesDocumentTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("nvrguard.checkout", ".."), "docs", "rules.md");

    @Test
    void hasOneHeadingForEachRuleInTheirOrder() throws IOException {
        List<String> rules = GuardRules.all().stream().map(GuardRule::id).toList();

        assertThat(sections().stream().map(RulesDocumentTest::heading).toList()).isEqualTo(rules);
        assertThat(rules).doesNotHaveDuplicates();
    }

    @Test
    void saysOfEachRuleWhatItFindsNeedsWhyWhatToDoAndWhereItComesFrom() throws IOException {
        Map<String, String> sections =
                sections().stream().collect(Collectors.toMap(RulesDocumentTest::heading, Function.identity()));

        assertThat(sections.values())
                .allSatisfy(section -> assertThat(section)
                        .contains("**Found:**", "**Needed:**", "**Why:**", "**What to do:**", "**Source:**"));
    }

    @Test
    void eachRuleAnswersUnderItsOwnId() {
        Situation situation = Scene.wellPrepared().situation();

        assertThat(GuardRules.all())
                .allSatisfy(rule -> assertThat(rule.judge(situation).rule()).isEqualTo(rule.id()));
    }

    private static List<String> sections() throws IOException {
        return Arrays.stream(Files.readString(DOCUMENT).split("(?m)^## "))
                .skip(1)
                .toList();
    }

    private static String heading(String section) {
        return section.lines().findFirst().orElse("");
    }
}
