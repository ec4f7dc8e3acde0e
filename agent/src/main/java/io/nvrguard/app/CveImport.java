package io.nvrguard.app;

import io.nvrguard.files.CveException;
import io.nvrguard.files.CveRecord;
import io.nvrguard.files.CveText;
import io.nvrguard.profile.AffectedBuilds;
import io.nvrguard.profile.KnownExploited;
import io.nvrguard.profile.ModelPattern;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code profiles import-cve}: prints a record as a file of exploited builds, and says what of it was not read. */
final class CveImport {

    private CveImport() {}

    /**
     * Prints the record's statements.
     *
     * @return done when all of it was read; otherwise a person must look at what was not
     */
    static ExitCode run(Wiring wiring, Path file, boolean json) throws Stop {
        KnownExploited hole = read(wiring, file);
        if (json) {
            wiring.output().line(JsonResults.text(json(hole)));
        } else {
            CveText.lines(hole).forEach(wiring.output().out()::println);
            wiring.output().note(summary(hole));
            hole.unread().forEach(words -> wiring.output().note("  not read: " + words));
        }
        return hole.unread().isEmpty() ? ExitCode.DONE : ExitCode.PERSON_NEEDED;
    }

    private static KnownExploited read(Wiring wiring, Path file) throws Stop {
        try {
            return CveRecord.read(
                    file, LocalDate.ofInstant(wiring.pace().clock().instant(), ZoneOffset.UTC));
        } catch (CveException e) {
            throw new Stop(ExitCode.WRONG_USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static String summary(KnownExploited hole) {
        long models = hole.affected().stream()
                .mapToLong(statement -> statement.models().size())
                .sum();
        return hole.cve() + ": " + models + " notations of models read, "
                + hole.unread().size()
                + " entries not read. Read it over, keep it as " + hole.cve().toLowerCase(Locale.ROOT)
                + ".yaml in a folder, and name the folder with --profiles.";
    }

    private static Map<String, @Nullable Object> json(KnownExploited hole) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("cve", hole.cve());
        json.put("title", hole.title());
        json.put("exploitation", hole.exploitation());
        json.put("remedy", hole.remedy());
        json.put("affected", hole.affected().stream().map(CveImport::statement).toList());
        json.put("unread", hole.unread());
        return json;
    }

    private static Map<String, @Nullable Object> statement(AffectedBuilds statement) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("builds", statement.range().inWords());
        json.put("source", Sentences.of(statement.source()));
        json.put("models", statement.models().stream().map(ModelPattern::text).toList());
        List<String> forms = statement.models().stream()
                .flatMap(models -> models.forms().stream())
                .toList();
        json.put("forms", forms);
        return json;
    }
}
