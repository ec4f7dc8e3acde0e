package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.firmware.VendorImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code firmware add} and {@code list}, and what an upgrade does about files that nobody has vouched for. */
class FirmwareStoreCommandTest {

    private static final String HOP = "V4.22.005 build 191208";

    @TempDir
    Path folder;

    @Test
    void addsAndListsWithHashesAndOrigin() throws Exception {
        Path zip = Site.firmware(folder, Site.V4_50_00);

        Said added = agent().run("firmware", "add", zip, "--source", "the vendor's page, 2026-11-22")
                .endedWith(0);
        Said listed = agent().run("firmware", "list").endedWith(0);

        assertThat(listed.out())
                .isEqualTo(added.out())
                .startsWith(Site.V4_50_00 + "\n  sha256     ")
                .contains("  what       NVR K51 V4.50.000 build 210125, SWKH, ")
                .contains("  file       " + Files.size(zip) + " bytes, sha256 ")
                .contains("  source     the vendor's page, 2026-11-22")
                .contains("  added      by " + System.getProperty("user.name") + " at ")
                .contains("  pinned     ");
    }

    @Test
    void givesScriptsTheReceipt() throws Exception {
        Path zip = Site.firmware(folder, Site.V4_50_00);

        JsonNode unsaid = agent().run("firmware", "add", zip, "--json")
                .endedWith(0)
                .json()
                .at("/files/0");
        agent().run("firmware", "add", zip, "--source", "a test").endedWith(0);
        JsonNode said =
                agent().run("firmware", "list", "--json").endedWith(0).json().at("/files/0");

        assertThat(unsaid.propertyNames())
                .containsExactly(
                        "file",
                        "name",
                        "sha256",
                        "sizeBytes",
                        "fileSha256",
                        "fileSizeBytes",
                        "what",
                        "source",
                        "addedBy",
                        "addedAt",
                        "pinned",
                        "whole");
        assertThat(unsaid.get("source").isNull()).isTrue();
        assertThat(unsaid.get("pinned").asBoolean()).isFalse();
        assertThat(said.get("source").asString()).isEqualTo("a test");
        assertThat(said.get("pinned").asBoolean()).isTrue();
        assertThat(said.get("fileSha256").asString())
                .isNotEqualTo(said.get("sha256").asString());
    }

    @Test
    void listsAnEmptyStore() {
        assertThat(agent().run("firmware", "list").endedWith(0).out()).isEmpty();
        assertThat(agent().run("firmware", "list", "--json").endedWith(0).out()).isEqualTo("{\"files\":[]}\n");
    }

    @Test
    void refusesGarbageAndKeepsTheRest() throws Exception {
        Path garbage = Files.writeString(folder.resolve("notes.zip"), "no firmware at all");
        Path zip = Site.firmware(folder, Site.V4_50_00);

        Said said = agent().run("firmware", "add", garbage, zip).endedWith(3).telling("notes.zip", "Needed is ");

        assertThat(said.out()).startsWith(Site.V4_50_00).doesNotContain("notes.zip");
    }

    @Test
    void refusesAnotherFileOfAPinnedName() throws Exception {
        agent().storing(Site.firmware(folder, Site.V4_50_00));
        Path other = other();

        agent().run("firmware", "add", other, "--source", "a forum")
                .endedWith(3)
                .telling("claims to be K51 V4.50.000 build 210125", "\"a forum\"", "is pinned", "\"made by the test\"");
        agent().run("check", other, "--model", "DS-7716NI-I4", "--running", HOP).endedWith(3);
    }

    @Test
    void wantsAWordThatSaysSomething() throws Exception {
        agent().run("firmware", "add", Site.firmware(folder, Site.V4_50_00), "--source", " ")
                .endedWith(2)
                .telling("--source");
    }

    /** Whether a file fits does not depend on who vouched for it; what is missing is said all the same. */
    @Test
    void checkNotesThatNobodyHasVouched() throws Exception {
        Path zip = Site.firmware(folder, Site.V4_50_00);

        Said unsaid = agent().run("check", zip, "--model", "DS-7716NI-I4", "--running", HOP)
                .endedWith(0);
        JsonNode json = agent().run("check", zip, "--model", "DS-7716NI-I4", "--running", HOP, "--json")
                .endedWith(0)
                .json();
        agent().storing(zip);
        Said said = agent().run("check", zip, "--model", "DS-7716NI-I4", "--running", HOP)
                .endedWith(0);

        assertThat(unsaid.out())
                .contains("ALLOW: nothing speaks against it.\n")
                .contains("Note: nobody has said yet where " + Site.V4_50_00)
                .endsWith("firmware add " + Site.V4_50_00 + " --source \"where it was downloaded\"`.\n");
        assertThat(json.get("notes").get(0).asString()).contains("--source");
        assertThat(said.out()).doesNotContain("Note:");
    }

    @Test
    void anUpgradeWithAFileNobodyVouchedForHaltsWithTheCommandToRun() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries(HOP))) {
            Path zip = site.firmware(Site.V4_50_00);

            Said said = site.run("upgrade", site.host(), "--to", "4.50.00", "--yes", "--firmware", zip)
                    .endedWith(4)
                    .telling(
                            "nvrguard firmware add " + Site.V4_50_00 + " --source ",
                            "--accept known-origin=",
                            "Nothing was sent.");

            assertThat(said.out()).contains("CAUTION  [known-origin]");
            assertThat(site.condition().uploadBytes()).isZero();
            assertThat(site.condition().configExports()).isZero();
            assertThat(site.run("plan", site.host(), "--to", "4.50.00")
                            .endedWith(4)
                            .out())
                    .contains("CAUTION  [known-origin]");

            site.run("firmware", "add", zip, "--source", "made by the test").endedWith(0);
            site.run("plan", site.host(), "--to", "4.50.00").endedWith(0);
        }
    }

    @Test
    void anAcceptanceConfirmsPinsAndIsKept() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries(HOP))) {
            String word = "downloaded from the vendor's page";
            site.run(
                            "upgrade",
                            site.host(),
                            "--to",
                            "4.50.00",
                            "--yes",
                            "--profiles",
                            site.overlay(),
                            "--firmware",
                            site.firmware(Site.V4_50_00),
                            "--accept",
                            "known-origin=" + word)
                    .endedWith(0);

            JsonNode stored = site.run("firmware", "list", "--json").json().at("/files/0");
            assertThat(stored.get("source").asString()).isEqualTo(word);
            assertThat(stored.get("pinned").asBoolean()).isTrue();
            assertThat(site.journal()).content().contains(word);
        }
    }

    /** A pin is a refusal, and no acceptance changes it. */
    @Test
    void aFileAgainstThePinIsNeverSent() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries(HOP))) {
            site.agent().storing(site.firmware(Site.V4_50_00));

            site.run(
                            "upgrade",
                            site.host(),
                            "--to",
                            "4.50.00",
                            "--yes",
                            "--firmware",
                            other(),
                            "--accept",
                            "known-origin=trust me")
                    .endedWith(3)
                    .telling("is pinned");
            assertThat(site.condition().requests()).isZero();
        }
    }

    @Test
    void aStoreThatCannotBeWrittenIsSaidInOneSentence() throws Exception {
        Path zip = Site.firmware(folder, Site.V4_50_00);
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(folder.resolve("home/firmware"), "in the way");

        agent().run("firmware", "add", zip, "--source", "a test")
                .endedWith(4)
                .telling("could not be put into the store", "Nothing was kept");
    }

    private Agent agent() {
        return Agent.at(folder.resolve("home"));
    }

    /** Other bytes under the same name. */
    private Path other() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        return Zips.write(elsewhere.resolve(Site.V4_50_00), Map.of("digicap.dav", VendorImages.swkh(new byte[5000])));
    }
}
