package io.nvrguard.files;

import io.nvrguard.profile.AffectedBuilds;
import io.nvrguard.profile.KnownExploited;
import io.nvrguard.profile.ModelPattern;
import io.nvrguard.profile.Source;
import java.util.ArrayList;
import java.util.List;

/** Writes exploited builds in the form of {@link CveYaml}, to be read by a person and put into a folder of profiles. */
public final class CveText {

    private CveText() {}

    public static List<String> lines(KnownExploited hole) {
        List<String> lines = new ArrayList<>();
        lines.add("cve: " + quoted(hole.cve()));
        lines.add("title: " + quoted(hole.title()));
        lines.add("exploitation: " + quoted(hole.exploitation()));
        lines.add("remedy: " + quoted(hole.remedy()));
        lines.add("");
        lines.add(hole.affected().isEmpty() ? "sources: []" : "sources:");
        hole.affected().stream().map(AffectedBuilds::source).limit(1).forEach(source -> source(lines, source));
        lines.add("");
        lines.add(hole.affected().isEmpty() ? "affected: []" : "affected:");
        hole.affected().forEach(statement -> statement(lines, statement));
        lines.add("");
        lines.add(hole.unread().isEmpty() ? "unread: []" : "unread:");
        hole.unread().forEach(words -> lines.add("  - " + quoted(words)));
        return lines;
    }

    private static void source(List<String> lines, Source source) {
        lines.add("  - name: \"record\"");
        lines.add("    where: " + quoted(source.where()));
        lines.add("    rank: " + quoted(source.rank().word()));
        source.checked().ifPresent(day -> lines.add("    checked: " + quoted(day.toString())));
    }

    private static void statement(List<String> lines, AffectedBuilds statement) {
        if (statement.range() instanceof AffectedBuilds.BuiltBefore before) {
            lines.add("  - built-before: " + quoted(before.build()));
        } else if (statement.range() instanceof AffectedBuilds.Versions versions) {
            lines.add("  - from: " + quoted(versions.from().number()));
            lines.add("    through: " + quoted(versions.through().number()));
        }
        lines.add("    source: {from: \"record\", words: "
                + quoted(statement.source().words()) + "}");
        lines.add("    models:");
        for (ModelPattern models : statement.models()) {
            lines.add("      - " + quoted(models.text()));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
