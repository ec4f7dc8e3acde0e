package io.nvrguard.files;

import io.nvrguard.profile.AffectedBuilds;
import io.nvrguard.profile.KnownExploited;
import io.nvrguard.profile.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns one file of exploited builds into its value. */
final class CveReading {

    private final CveYaml yaml;
    private final Findings findings;

    CveReading(CveYaml yaml, Findings findings) {
        this.yaml = yaml;
        this.findings = findings;
    }

    /**
     * Empty when anything was found wrong.
     *
     * @param fileName without folder and {@code .yaml}
     */
    Optional<KnownExploited> exploited(String fileName) {
        String named = yaml.cve().value().toLowerCase(Locale.ROOT);
        if (!fileName.equals(named)) {
            findings.add(
                    yaml.cve().line(),
                    "cve-name",
                    "the CVE is called '" + yaml.cve().value() + "', the file is not",
                    "call the file " + named + ".yaml");
        }
        List<AffectedBuilds> affected = yaml.affected().stream()
                .flatMap(each -> statement(each).stream())
                .toList();
        Optional<KnownExploited> whole = findings.attempt(
                yaml.cve().line(),
                () -> new KnownExploited(
                        yaml.cve().value(), yaml.title(), yaml.exploitation(), yaml.remedy(), affected, yaml.unread()));
        return findings.none() ? whole : Optional.empty();
    }

    private Optional<AffectedBuilds> statement(CveYaml.AffectedYaml each) {
        int line = each.source().from().line();
        Optional<Source> source = new Sources(yaml.sources(), findings).of(each.source());
        return findings.attempt(line, () -> range(each))
                .flatMap(range -> source.flatMap(
                        quote -> findings.attempt(line, () -> new AffectedBuilds(each.models(), range, quote))));
    }

    private static AffectedBuilds.Range range(CveYaml.AffectedYaml each) {
        if (each.builtBefore().isPresent()
                && each.from().isEmpty()
                && each.through().isEmpty()) {
            return new AffectedBuilds.BuiltBefore(each.builtBefore().get().value());
        }
        if (each.builtBefore().isEmpty()
                && each.from().isPresent()
                && each.through().isPresent()) {
            return new AffectedBuilds.Versions(each.from().get(), each.through().get());
        }
        throw new IllegalArgumentException("a statement has either built-before, or from and through");
    }
}
