package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a command ended and what it wrote. Whatever happened, a stack trace is never part of it. */
record Said(int exit, String out, String err) {

    Said {
        assertThat(out + err).doesNotContain("\tat ", "Exception");
    }

    Said endedWith(int expected) {
        assertThat(exit).as("exit code after: %s%s", out, err).isEqualTo(expected);
        return this;
    }

    /** One sentence for the person on stderr, holding all of these. */
    Said telling(String... phrases) {
        assertThat(err).startsWith("nvrguard: ").contains(phrases);
        return this;
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** The one document on stdout. */
    JsonNode json() {
        assertThat(lines()).as("one JSON document: %s", err).hasSize(1);
        return json(0);
    }

    JsonNode json(int line) {
        return JsonMapper.shared().readTree(lines().get(line));
    }

    JsonNode lastJson() {
        return json(lines().size() - 1);
    }
}
