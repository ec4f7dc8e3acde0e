package io.nvrguard.files;

import io.nvrguard.profile.Source;
import java.util.Optional;

/** What a site may claim: nobody reviews its files, so the vendor's ranks are not its to give. */
final class SiteRank {

    static final Source.Rank HIGHEST = Source.Rank.FIELD_REPORT;

    private SiteRank() {}

    /** The rank, where a site may claim it; empty, with a finding, where not. */
    static Optional<Source.Rank> claimed(Source.Rank rank, int line, Findings findings) {
        if (!rank.isAbove(HIGHEST)) {
            return Optional.of(rank);
        }
        findings.add(
                line,
                "rank-too-high",
                "a site's file claims the rank " + rank.word(),
                "use " + HIGHEST.word()
                        + " or lower; what rests on it is a CAUTION, to be accepted with a written reason");
        return Optional.empty();
    }
}
