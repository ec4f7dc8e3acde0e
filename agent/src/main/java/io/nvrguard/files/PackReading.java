package io.nvrguard.files;

import io.nvrguard.profile.Profile;
import io.nvrguard.profile.ProfilePack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers files into one pack: families first, then the overlays, in the order the files came. */
final class PackReading {

    private static final String ONLY_REPAIR =
            "an overlay may say how a repair starts and shows; nothing switches a rule off; ";

    private final Map<String, Profile> families = new LinkedHashMap<>();
    private final Map<String, String> fileOfModel = new HashMap<>();
    private final List<OverlayReading> overlays = new ArrayList<>();
    private final List<Findings> findings = new ArrayList<>();

    void add(List<ProfileFile> files) {
        files.forEach(this::add);
    }

    void unreadable(String folder, IOException reason) {
        findingsOf(folder)
                .add(
                        1,
                        "unreadable",
                        "the folder cannot be read: " + Disks.reason(reason),
                        "name a folder that holds *.yaml files");
    }

    /** Also lays the overlays over their families, so that it is called once and last. */
    ProfilePack pack() throws ProfileException {
        for (OverlayReading overlay : overlays) {
            if (families.computeIfPresent(overlay.family(), (name, profile) -> overlay.over(profile)) == null) {
                overlay.familyIsUnknown();
            }
        }
        List<ProfileProblem> problems =
                findings.stream().flatMap(of -> of.all().stream()).toList();
        if (!problems.isEmpty()) {
            throw new ProfileException(problems);
        }
        return new ProfilePack(List.copyOf(families.values()));
    }

    private void add(ProfileFile file) {
        Findings found = findingsOf(file.name());
        if (StrictYaml.firstField(file.content()).equals(Optional.of("overlay"))) {
            StrictYaml.read(file.content(), OverlayYaml.class, found, ONLY_REPAIR)
                    .ifPresent(overlay -> overlays.add(new OverlayReading(overlay, found)));
        } else {
            StrictYaml.read(file.content(), ProfileYaml.class, found, "").ifPresent(family -> add(file, family, found));
        }
    }

    private void add(ProfileFile file, ProfileYaml yaml, Findings found) {
        Text family = yaml.family();
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
        for (Text model : yaml.models()) {
            String other = fileOfModel.putIfAbsent(model.value(), file.name());
            if (other != null && !other.equals(file.name())) {
                found.add(
                        model.line(),
                        "model-twice",
                        "the model '" + model.value() + "' is in " + other + " already",
                        "list it in one of the two families");
            }
        }
        new FamilyReading(yaml, found).profile().ifPresent(profile -> families.putIfAbsent(family.value(), profile));
    }

    private Findings findingsOf(String file) {
        Findings found = new Findings(file);
        findings.add(found);
        return found;
    }
}
