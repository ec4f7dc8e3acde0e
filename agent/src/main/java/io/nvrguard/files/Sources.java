package io.nvrguard.files;

import io.nvrguard.profile.Place;
import io.nvrguard.profile.Source;
import java.util.List;
import java.util.Optional;

/** The documents one family's file names, by which its lines say what they rest on. */
final class Sources {

    private final List<ProfileYaml.SourceYaml> documents;
    private final Findings findings;

    Sources(List<ProfileYaml.SourceYaml> documents, Findings findings) {
        this.documents = documents;
        this.findings = findings;
    }

    /** A line's source; empty, with a finding, where no document has that name. */
    Optional<Source> of(ProfileYaml.QuoteYaml quote) {
        Optional<ProfileYaml.SourceYaml> document = named(quote.from());
        if (document.isEmpty()) {
            findings.add(
                    quote.from().line(),
                    "unknown-source",
                    "no source of this file is called '" + quote.from().value() + "'",
                    "use the name of one of sources");
        }
        Place place = new Place(findings.file(), quote.from().line());
        return document.flatMap(found -> findings.attempt(
                found.name().line(),
                () -> new Source(found.where(), found.rank(), quote.words(), Optional.of(found.checked()), place)));
    }

    /** How much a line weighs; empty where its document is not there. */
    Optional<Source.Rank> rank(ProfileYaml.QuoteYaml quote) {
        return named(quote.from()).map(ProfileYaml.SourceYaml::rank);
    }

    private Optional<ProfileYaml.SourceYaml> named(Text name) {
        return documents.stream()
                .filter(source -> source.name().value().equals(name.value()))
                .findFirst();
    }
}
