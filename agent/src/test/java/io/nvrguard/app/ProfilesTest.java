package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.golden.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code profiles list}, {@code show} and {@code check}, as a site's technician uses them. */
class ProfilesTest {

    private static final String SITE = """
            overlay: "i-series"
            name: "north"
            source: {where: "our bench, two units", rank: "field-report", note: "Only DS-7716NI-I4/8P was tried."}
            models: ["DS-7716NI-I4/8P"]
            images:
              - id: "4.51.006"
                version: "4.51.006 build 210708"
                platform: "K51"
                kind: "NVR"
                file: "NVR_K51_BL_ML_STD_V4.51.006_210708.zip"
                words: "ran for four weeks"
            hops:
              - from: {from: "4.50.000", below: "4.51.006"}
                to: "4.51.006"
                full-default-first: false
                repair-after: true
                words: ""
            tighten:
              - {to: "4.50.00", full-default-first: true}
            """;

    @TempDir
    Path folder;

    @Test
    void listNamesEveryFamilyWithItsWeakestSource() {
        Said said = Agent.at(folder).run("profiles", "list").endedWith(0);

        assertThat(said.lines())
                .hasSize(14)
                .anyMatch(line -> line.matches("i-series +I-series NVR +19  K51 +2  vendor-procedure"));
        JsonNode json =
                Agent.at(folder).run("profiles", "list", "--json").endedWith(0).json();
        assertThat(json.get("families").size()).isEqualTo(13);
        assertThat(json.at("/families/0/lowestRank").asString()).isEqualTo("reconstructed");
    }

    @Test
    void showSaysOfEveryLineWhereItComesFrom() {
        Said said = Agent.at(folder).run("profiles", "show", "i-series").endedWith(0);

        Golden.assertSame(said.out(), Golden.folder("profiles").resolve("show-i-series.txt"));
    }

    @Test
    void showFindsAModelAndLeavesOutWhatIsForOthers() {
        Said poc = Agent.at(folder).run("profiles", "show", "DS-7208HUHI-K2/P").endedWith(0);

        assertThat(poc.out()).contains("V3.5.51 build 181108").doesNotContain("V3.5.37 build 181108");
        Agent.at(folder)
                .run("profiles", "show", "DS-7616NI-E2")
                .endedWith(2)
                .telling("No profile is called 'DS-7616NI-E2'", "profiles list");
    }

    @Test
    void showMarksTheLinesOfASite() throws Exception {
        Path site = site(SITE);
        Said said = Agent.at(folder)
                .run("profiles", "show", "i-series", "--profiles", site)
                .endedWith(0);

        assertThat(said.out())
                .contains(
                        "site overlay north, field-report: our bench, two units. Only DS-7716NI-I4/8P was tried.",
                        "field-report: \"ran for four weeks\" (our bench, two units)  [site overlay north, " + site
                                + "/north.yaml:6]",
                        "CAUTION  V4.50.000 up to below V4.51.006  to V4.51.006 build 210708",
                        "ALLOW    V4.22.005 up to below V4.22.006  to V4.50.000 build 210125 (K51), after a full factory"
                                + " default");
        JsonNode json = Agent.at(folder)
                .run("profiles", "show", "DS-7716NI-I4/8P", "--profiles", site, "--json")
                .endedWith(0)
                .json();
        assertThat(json.at("/images/2/source/overlay").asString()).isEqualTo("north");
        assertThat(json.at("/images/0/source/overlay").isNull()).isTrue();
        assertThat(json.at("/models/19/source/rank").asString()).isEqualTo("field-report");
    }

    /** What only a site says is never more than a CAUTION, not even the vendor's own way on a model it added. */
    @Test
    void checkOfAFirmwareFileIsACautionOnASitesOwnModel() throws Exception {
        Path site = site(SITE);
        Path file = folder.resolve("NVR_K51_BL_ML_STD_V3.4.92_170518.zip");
        Agent.at(folder).run("simulate", "firmware", file, "--size", "1M").endedWith(0);

        for (String[] row : new String[][] {{"DS-7716NI-I4", "0", "ALLOW"}, {"DS-7716NI-I4/8P", "4", "CAUTION"}}) {
            Said said = Agent.at(folder)
                    .run("check", file, "--model", row[0], "--running", "V3.4.80", "--profiles", site, "--json")
                    .endedWith(Integer.parseInt(row[1]));

            assertThat(said.json().get("decision").asString()).isEqualTo(row[2]);
        }
    }

    @Test
    void checkIsQuietAboutWhatIsSound() throws Exception {
        Agent.at(folder).run("profiles", "check").endedWith(0);
        Said said = Agent.at(folder).run("profiles", "check", site(SITE)).endedWith(0);

        assertThat(said.lines()).containsExactly("No problem: 13 profiles, 1 site overlay.");
    }

    @Test
    void checkFindsNothingInTheOverlayOfTheDocument() throws Exception {
        String document =
                Files.readString(Path.of(System.getProperty("nvrguard.checkout", ".."), "docs", "profiles.md"));
        int begin = document.indexOf("```yaml\n") + "```yaml\n".length();

        Agent.at(folder)
                .run("profiles", "check", site(document.substring(begin, document.indexOf("```", begin))))
                .endedWith(0);
    }

    @Test
    void checkReportsEveryProblemWithFileLineAndHint() {
        Path bad = Golden.folder("bad-profiles");
        Said said = Agent.at(folder)
                .run("profiles", "check", bad.resolve("overlay-rank"), bad.resolve("overlay-loosens/straight.yaml"))
                .endedWith(2);

        assertThat(said.lines())
                .hasSize(2)
                .allMatch(line -> line.matches(".*\\.yaml:\\d+: .+; .+ \\[[a-z-]+\\]"))
                .anyMatch(line -> line.contains("overlay-rank/site.yaml:5: a site's file claims the rank"))
                .anyMatch(line -> line.endsWith("[against-procedure]"));
        JsonNode json = Agent.at(folder)
                .run("profiles", "check", "--json", bad.resolve("overlay-rank"), bad.resolve("nowhere.yaml"))
                .endedWith(2)
                .json();
        assertThat(json.at("/problems").size()).isEqualTo(2);
        assertThat(json.at("/problems/0/id").asString()).isEqualTo("unreadable");
    }

    @Test
    void checkTakesANewVersionOfABundledProfileInItsPlace() throws Exception {
        Path profiles = Path.of(System.getProperty("nvrguard.checkout", ".."), "device-profiles");

        Agent.at(folder).run("profiles", "check", "--as-bundled", profiles).endedWith(0);
        Said twice = Agent.at(folder).run("profiles", "check", profiles).endedWith(2);

        assertThat(twice.out()).contains("[family-twice]", "[rank-too-high]");
    }

    @Test
    void withdrawnImagesAreRefusedWithTheSitesReasonAndNoOtherOverlayGoesAroundThem() throws Exception {
        Path site = site("""
                overlay: "i-series"
                name: "north"
                source: {where: "our bench", rank: "field-report", note: ""}
                withdraw:
                  - {image: "4.50.00", why: "Two of our units lost their time zone on it."}
                """);
        Path file = folder.resolve("NVR_K51_BL_ML_STD_V4.50.000_210125.zip");
        Agent.at(folder).run("simulate", "firmware", file, "--size", "1M").endedWith(0);

        Said said = Agent.at(folder)
                .run("check", file, "--model", "DS-7716NI-I4", "--running", "V4.22.005", "--profiles", site)
                .endedWith(3);
        assertThat(said.out()).contains("REFUSED  [listed-image]", "Two of our units lost their time zone on it.");

        Files.writeString(site.resolve("south.yaml"), """
                overlay: "i-series"
                name: "south"
                source: {where: "our bench", rank: "field-report", note: ""}
                images:
                  - {id: "4.51.006", version: "4.51.006 build 210708", platform: "K51", kind: "NVR", words: ""}
                hops:
                  - from: {from: "4.22.005", below: "4.22.006"}
                    to: "4.51.006"
                    full-default-first: false
                    repair-after: false
                    words: ""
                """);
        assertThat(Agent.at(folder).run("profiles", "check", site).endedWith(2).out())
                .contains("[against-procedure]");
    }

    private Path site(String overlay) throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("north.yaml"), overlay);
        return site;
    }
}
