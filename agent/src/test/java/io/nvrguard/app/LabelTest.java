package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A unit that shows its revision nowhere but on its label: what a person read there counts, and is kept. */
class LabelTest {

    private static final String FILE = "NVR_K9B2_BL_ML_STD_V4.31.102_210701.zip";
    private static final String NOTE = "silver sticker, (C) behind the model";

    @TempDir
    Path folder;

    /** A C-Version board that reports no letter, and runs what shows none. */
    private static RecorderScenario silent() {
        RecorderScenario unit = RecorderScenario.of("DS-7608NI-Q1/8P")
                .withSerialNumber("DS-7608NI-Q1/8P0820230227CCRR000000004WCVU")
                .withRunning(FirmwareVersion.of("V4.31.000 build 210301"));
        return unit.withHardware(unit.hardware().with("platform=K9B2,revision=C"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "upgrade"})
    void withoutItNothingIsSentAndThePersonIsToldWhereToLook(String verb) throws Exception {
        try (Site site = Site.of(folder, silent())) {
            Said said = site.run(verb, site.host(), "--to", "4.31.102").endedWith(3);

            assertThat(said.out())
                    .contains("REFUSED  [revision-fits]", "nothing shows the hardware revision")
                    .contains("label on the unit, or at the box", "--label-revision");
            assertThat(site.condition().uploadBytes()).isZero();
        }
    }

    @Test
    void identifyListsItAsOneOfTheEvidence() throws Exception {
        try (Site site = Site.of(folder, silent())) {
            Object[] labelled = {
                "identify", site.host(), "--label-revision", "C", "--label-note", NOTE, "--label-by", "J. Doe"
            };
            Said said = site.run(labelled).endedWith(0);

            assertThat(said.out())
                    .contains("revision   (C)\n             label, read by J. Doe, says '(C), " + NOTE + "'\n")
                    .contains("platform   K9B2\n");
        }
    }

    @Test
    void identifyShowsAContradictionAsOne() throws Exception {
        try (Site site = Site.of(folder, RecorderScenario.of("DS-7608NI-Q1/8P"))) {
            Said said = site.run("identify", site.host(), "--label-revision", "C", "--label-by", "J. Doe")
                    .endedWith(0);

            assertThat(said.out())
                    .contains("revision   not known, the evidence contradicts itself\n")
                    .contains("firmwareVersion (only platform K74 runs it) says ")
                    .contains("label, read by J. Doe, says '(C)'");
        }
    }

    @Test
    void countsOnlineAsItDoesOffline() throws Exception {
        try (Site site = Site.of(folder, silent())) {
            Path file = site.firmware(FILE);

            site.run("check", file, site.host()).endedWith(3);
            site.run("check", file, site.host(), "--label-revision", "not-lettered")
                    .endedWith(3);
            site.run("check", file, site.host(), "--label-revision", "(c)").endedWith(0);
            site.run("check", file, "--model", "DS-7608NI-Q1/8P", "--running", "V4.31.000", "--label-revision", "C")
                    .endedWith(0);
        }
    }

    @Test
    void isPartOfThePlan() throws Exception {
        try (Site site = Site.of(folder, silent())) {
            Object[] labelled = {
                "plan", site.host(), "--to", "4.31.102", "--label-revision", "C", "--label-note", NOTE, "--json"
            };
            JsonNode label = site.run(labelled).endedWith(0).json().get("label");

            assertThat(label.get("revision").asString()).isEqualTo("C");
            assertThat(label.get("note").asString()).isEqualTo(NOTE);
            assertThat(label.get("person").asString()).isEqualTo(System.getProperty("user.name"));
        }
    }

    /** Before the upload the recorder is judged afresh; whoever resumes need not read the label again. */
    @Test
    void isKeptInTheJournalForResumeAndReport() throws Exception {
        try (Site site = Site.of(folder, silent().withFault(Faults.read("backup.empty")))) {
            Object[] labelled = {
                "upgrade",
                site.host(),
                "--to",
                "4.31.102",
                "--yes",
                "--accept",
                "known-origin=downloaded from the vendor's page",
                "--firmware",
                site.firmware(FILE),
                "--label-revision",
                "C",
                "--label-note",
                NOTE,
                "--label-by",
                "J. Doe"
            };
            assertThat(site.run(labelled).endedWith(6).out()).contains("label, read by J. Doe, says '(C), " + NOTE);
            assertThat(site.condition().uploads()).isZero();

            site.recorder().clearFault("backup.empty");
            assertThat(site.run("resume").endedWith(4).out()).contains("No repair was seen to start");

            assertThat(site.condition().firmware()).hasToString("V4.31.102 build 210701");
            assertThat(site.condition().uploads()).isEqualTo(1);
            assertThat(site.journal())
                    .content()
                    .contains("\"label\":{\"revision\":\"C\",\"note\":\"" + NOTE + "\",\"person\":\"J. Doe\"}");
            assertThat(site.run("report", site.job()).endedWith(0).out())
                    .contains("| Label | (C), " + NOTE + "; read by J. Doe |");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --label-revision unknown  | is not what a label says of its revision
            --label-revision CC       | is not what a label says of its revision
            --label-note seen         | --label-revision
            --label-by J.Doe          | --label-revision
            """)
    void isAskedForInWordsThatCanBeKept(String options, String phrase) {
        Said said = Agent.at(folder)
                .knowing("Any-Pass1")
                .run((Object[]) ("identify 127.0.0.1:1 " + options).split(" "))
                .endedWith(2);

        assertThat(said.err()).contains(phrase);
    }
}
