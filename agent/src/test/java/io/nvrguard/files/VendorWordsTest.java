package io.nvrguard.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.profile.Gap;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.Limit;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.Neighbour;
import io.nvrguard.profile.PlatformFit;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.RepairWay;
import io.nvrguard.profile.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages quote the vendor; so every quoted sentence stands in one of the vendor's texts, letter by letter but for blanks. */
class VendorWordsTest {

    @Test
    void areVerbatim() throws Exception {
        String texts = texts(Beside.checkout("sources"));

        for (Profile profile : new ProfileFiles(List.of()).read().profiles()) {
            assertThat(sources(profile))
                    .as(profile.family())
                    .isNotEmpty()
                    // its release notes lie elsewhere
                    .filteredOn(source -> source.rank() != Source.Rank.VENDOR_CATALOGUE)
                    .extracting(Source::words)
                    .allMatch(texts::contains, "stands in one of the vendor's texts");
        }
    }

    private static List<Source> sources(Profile profile) {
        List<Source> all = new ArrayList<>();
        profile.warning().ifPresent(all::add);
        all.add(profile.downgrade());
        all.add(profile.repair().source());
        if (profile.repair().way() instanceof RepairWay.Manual manual) {
            manual.onWebPage().map(RepairWay.WebPage::source).ifPresent(all::add);
        }
        all.addAll(profile.afterwards());
        profile.limits().stream().map(Limit::source).forEach(all::add);
        profile.gaps().stream().map(Gap::source).forEach(all::add);
        profile.neighbours().stream().map(Neighbour::source).forEach(all::add);
        profile.images().stream().flatMap(image -> image.details().stream()).forEach(all::add);
        profile.platforms().stream().map(PlatformFit::source).forEach(all::add);
        profile.images().stream().map(ListedImage::source).forEach(all::add);
        profile.hops().stream().map(Hop::source).forEach(all::add);
        return all;
    }

    private static String texts(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString().replaceAll("[\\s\\u00A0]+", " ");
    }
}
