package io.nvrguard.files;

import io.nvrguard.profile.Hop;
import io.nvrguard.profile.Limit;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.PlatformFit;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.Source;
import io.nvrguard.profile.Withdrawal;
import java.util.Optional;
import java.util.stream.Stream;

/** What a site's overlay may not add to a profile: whatever would open a way that the profile closes. */
final class OverlayChecks {

    private final Profile profile;
    private final Findings findings;

    OverlayChecks(Profile profile, Findings findings) {
        this.profile = profile;
        this.findings = findings;
    }

    /** A second listing of an image would bring another edition or hash in beside the one that is listed. */
    boolean mayBeAdded(ListedImage image, int line) {
        if (profile.platforms().stream().noneMatch(fit -> fit.takes(image.platform()))) {
            return refuse(
                    line,
                    "unknown-platform",
                    "no hardware of this family is platform " + image.platform(),
                    "an overlay can't make a family take another board's firmware");
        }
        Stream<ListedImage> listedOnce = Stream.concat(
                profile.images().stream(),
                profile.siteLines().withdrawn().stream().map(Withdrawal::image));
        if (listedOnce.anyMatch(listed -> isTwin(listed, image))) {
            return refuse(
                    line,
                    "image-twice",
                    "the family lists " + image.version() + " or the id '" + image.id() + "' already",
                    "an overlay may withdraw a listed image, not list it anew");
        }
        Optional<Limit> broken = profile.limits().stream()
                .filter(limit -> concerns(limit, image) && !limit.admits(image.version()))
                .findFirst();
        return broken.isEmpty()
                || refuse(
                        line,
                        "outside-limit",
                        image.version() + " lies outside of what the vendor publishes for platform " + image.platform(),
                        "the limit is " + broken.get().versions().inWords() + "; an overlay can't widen it");
    }

    /** Where the vendor's procedure says where to go from a version, a site can't say otherwise. */
    boolean mayBeAdded(Hop hop, int line) {
        Optional<Hop> procedure = Stream.concat(profile.hops().stream(), profile.siteLines().closed().stream())
                .filter(listed -> listed.source().rank() == Source.Rank.VENDOR_PROCEDURE)
                .filter(listed -> listed.to().platform().equals(hop.to().platform()))
                .filter(listed -> listed.from().overlaps(hop.from()))
                .findFirst();
        if (procedure.isPresent()) {
            return refuse(
                    line,
                    "against-procedure",
                    "the hop from " + hop.from().inWords()
                            + " leaves the way of the vendor's procedure, which goes from "
                            + procedure.get().from().inWords() + " to "
                            + procedure.get().to().version(),
                    "begin where the procedure ends; an overlay can't go around it");
        }
        return profile.hops().stream()
                        .noneMatch(listed ->
                                listed.to().equals(hop.to()) && listed.from().overlaps(hop.from()))
                || refuse(
                        line,
                        "overlapping-hops",
                        "a hop from " + hop.from().inWords() + " to " + hop.to().version() + " is listed already",
                        "use tighten to ask for more around it");
    }

    private static boolean isTwin(ListedImage listed, ListedImage image) {
        return listed.id().equals(image.id())
                || (listed.platform().equals(image.platform())
                        && listed.kind() == image.kind()
                        && listed.version().agreesWith(image.version()));
    }

    private boolean concerns(Limit limit, ListedImage image) {
        return profile.platforms().stream()
                .filter(fit -> fit.takes(image.platform()))
                .map(PlatformFit::revisions)
                .anyMatch(revisions -> revisions.stream().anyMatch(limit::concerns));
    }

    private boolean refuse(int line, String id, String message, String hint) {
        findings.add(line, id, message, hint);
        return false;
    }
}
