package io.nvrguard.files;

import io.nvrguard.profile.KnownExploited;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.ProfilePack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers files into one pack: families first, then the overlays, in the order the files came. */
final class PackReading {

    private static final String ADDS_OR_TIGHTENS = "an overlay adds or tightens; nothing switches a rule off; ";

    private final Map<String, Profile> families = new LinkedHashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final Map<String, String> fileOfModel = new HashMap<>();
    private final List<KnownExploited> exploited = new ArrayList<>();
    private final List<OverlayReading> overlays = new ArrayList<>();
    private final List<Findings> findings = new ArrayList<>();

    void add(List<ProfileFile> files, ProfileFile.Origin origin) {
        files.forEach(file -> add(file, origin));
    }

    void unreadable(String place, IOException reason) {
        findingsOf(place)
                .add(
                        1,
                        "unreadable",
                        "it cannot be read: " + Disks.reason(reason),
                        "name a folder that holds *.yaml files, or one such file");
    }

    void nothingIn(String folder) {
        findingsOf(folder).add(1, "no-profile", "the folder holds no *.yaml file", "name the folder that does");
    }

    /** Also lays the overlays over their families, so that it is called once and last. */
    ProfilePack pack() throws ProfileException {
        overlays.forEach(this::lay);
        List<ProfileProblem> problems =
                findings.stream().flatMap(of -> of.all().stream()).toList();
        if (!problems.isEmpty()) {
            throw new ProfileException(problems);
        }
        return new ProfilePack(List.copyOf(families.values()), exploited);
    }

    /** An overlay of a family that is itself wrong says nothing yet: the family comes first. */
    private void lay(OverlayReading overlay) {
        overlay.models().forEach(model -> isNobodyElses(model, overlay.findings()));
        if (!declared.contains(overlay.family())) {
            overlay.familyIsUnknown();
        }
        families.computeIfPresent(overlay.family(), (name, profile) -> overlay.over(profile));
    }

    private void add(ProfileFile file, ProfileFile.Origin origin) {
        Findings found = findingsOf(file.name());
        Optional<String> firstField = StrictYaml.firstField(file.content());
        if (firstField.equals(Optional.of("cve"))) {
            StrictYaml.read(file.content(), CveYaml.class, found, "")
                    .flatMap(cve -> new CveReading(cve, found).exploited(file.family()))
                    .ifPresent(exploited::add);
        } else if (firstField.equals(Optional.of("overlay"))) {
            StrictYaml.read(file.content(), OverlayYaml.class, found, ADDS_OR_TIGHTENS)
                    .ifPresent(overlay -> overlays.add(new OverlayReading(overlay, found)));
        } else {
            declared.add(file.family());
            StrictYaml.read(file.content(), ProfileYaml.class, found, "")
                    .ifPresent(family -> add(file, family, origin, found));
        }
    }

    private void add(ProfileFile file, ProfileYaml yaml, ProfileFile.Origin origin, Findings found) {
        Text family = yaml.family();
        declared.add(family.value());
        if (!family.value().equals(file.family())) {
            found.add(
                    family.line(),
                    "family-name",
                    "the family is called '" + family.value() + "', the file is not",
                    "call the file " + family.value() + ".yaml");
        }
        if (families.containsKey(family.value())) {
            found.add(
                    family.line(),
                    "family-twice",
                    "another file holds the family '" + family.value() + "' already",
                    "write an overlay, or use another name");
        }
        yaml.models().forEach(model -> isNobodyElses(model, found));
        switch (origin) {
            case SITE -> claimsNoMoreThanASiteMay(yaml, found);
            case BUNDLED -> {}
        }
        new FamilyReading(yaml, found).profile().ifPresent(profile -> families.putIfAbsent(family.value(), profile));
    }

    private static void claimsNoMoreThanASiteMay(ProfileYaml yaml, Findings found) {
        for (ProfileYaml.SourceYaml source : yaml.sources()) {
            SiteRank.claimed(source.rank(), source.name().line(), found);
        }
    }

    private void isNobodyElses(Text model, Findings found) {
        String other = fileOfModel.putIfAbsent(model.value(), found.file());
        if (other != null && !other.equals(found.file())) {
            found.add(
                    model.line(),
                    "model-twice",
                    "the model '" + model.value() + "' is in " + other + " already",
                    "list it in one of the two");
        }
    }

    private Findings findingsOf(String file) {
        Findings found = new Findings(file);
        findings.add(found);
        return found;
    }
}
