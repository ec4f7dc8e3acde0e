package io.nvrguard.app;

import io.nvrguard.files.ProfileException;
import io.nvrguard.files.ProfileFiles;
import io.nvrguard.files.ProfileProblem;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.ModelName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code profiles}: the data every verdict rests on, and whether a site's own is sound. */
@Command(name = "profiles", description = "Shows and checks what is known of recorder families.")
final class ProfilesCommand {

    private final Wiring wiring;

    ProfilesCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Command(
            name = "list",
            description = "Lists the families: models, platforms, images, and the weakest source of each.")
    int list(@Mixin SharedOptions shared) throws Stop {
        List<Profile> profiles = wiring.profiles(shared.profiles()).profiles();
        if (shared.json()) {
            wiring.output().line(JsonResults.text(ProfilesJson.list(profiles)));
        } else {
            ProfileText.list(profiles).forEach(wiring.output()::line);
        }
        return ExitCode.DONE.number();
    }

    @Command(
            name = "show",
            description = "Shows one family, every line with its file, site overlay, source, rank and words.")
    int show(
            @Parameters(
                            paramLabel = "FAMILY|MODEL",
                            description = "A family such as i-series, or a model as the label writes it.")
                    String name,
            @Mixin SharedOptions shared)
            throws Stop {
        ProfilePack pack = wiring.profiles(shared.profiles());
        ModelName model = ModelName.of(name);
        Optional<Profile> family = pack.named(name);
        Profile profile = family.or(() -> pack.only(model))
                .orElseThrow(() -> new Stop(
                        ExitCode.WRONG_USAGE,
                        "No profile is called '" + name
                                + "', and none lists such a model. `nvrguard profiles list` names"
                                + " all; a model that is in none is refused."));
        Optional<ModelName> asked = family.isPresent() ? Optional.empty() : Optional.of(model);
        if (shared.json()) {
            wiring.output().line(JsonResults.text(ProfilesJson.show(profile, asked)));
        } else {
            new ProfileText(profile, asked).lines().forEach(wiring.output()::line);
        }
        return ExitCode.DONE.number();
    }

    @Command(
            name = "check",
            description = "Reads profiles and site overlays and reports every problem, with file, line and hint.")
    int check(
            @Parameters(
                            paramLabel = "DIR|FILE",
                            arity = "0..*",
                            description = "What to check beside the bundled profiles, as a site's own.")
                    List<Path> given,
            @Option(
                            names = "--as-bundled",
                            description = "Judge DIR or FILE as nvrguard's own: in place of those of the same name,"
                                    + " any rank allowed.")
                    boolean asBundled,
            @Mixin SharedOptions shared) {
        List<Path> paths = given == null ? List.of() : given;
        try {
            ProfilePack pack =
                    asBundled ? ProfileFiles.readAsBundled(paths) : new ProfileFiles(shared.profiles()).readWith(paths);
            report(shared.json(), pack, List.of());
            return ExitCode.DONE.number();
        } catch (ProfileException wrong) {
            report(shared.json(), new ProfilePack(List.of(), List.of()), wrong.problems());
            return ExitCode.WRONG_USAGE.number();
        }
    }

    @Command(
            name = "import-cve",
            description =
                    "Prints a CVE record (CVE JSON 5) as a file of exploited builds for a folder of profiles, and lists"
                            + " what of it was not read. Ends with 4 when something was not.")
    int importCve(
            @Option(names = "--json", description = "Print one JSON document instead.") boolean json,
            @Parameters(paramLabel = "FILE", description = "The record, as CVEProject/cvelistV5 has it.") Path file)
            throws Stop {
        return CveImport.run(wiring, file, json).number();
    }

    private void report(boolean json, ProfilePack pack, List<ProfileProblem> problems) {
        if (json) {
            wiring.output().line(JsonResults.text(ProfilesJson.check(pack, problems)));
            return;
        }
        problems.forEach(problem -> wiring.output().line(problem.toString()));
        if (problems.isEmpty()) {
            long overlays = pack.profiles().stream()
                    .mapToLong(profile -> profile.overlays().size())
                    .sum();
            wiring.output()
                    .line("No problem: " + ProfileText.count(pack.profiles().size(), "profile") + ", "
                            + ProfileText.count(overlays, "site overlay") + ".");
        }
    }
}
