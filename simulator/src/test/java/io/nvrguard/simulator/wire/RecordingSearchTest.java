package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.scenario.RecorderScenario;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on the disks, as a client looks for it (recorder-protocol.md §9). */
class RecordingSearchTest {
    private static final String PATH = "/ISAPI/ContentMgmt/search";

    private ServedRecorder served;

    @BeforeEach
    void serve() throws IOException {
        served = new ServedRecorder(RecorderScenario.of("DS-7716NI-I4"));
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void findsTheHoursOfOneTrackInASpan() throws Exception {
        String found = search(101, "2026-03-01T05:00:00Z", 40, 0);

        assertThat(found)
                .contains("<responseStatusStrg>OK</responseStatusStrg>", "<numOfMatches>3</numOfMatches>")
                .contains("<startTime>2026-03-01T05:00:00Z</startTime>", "recordType.meta.hikvision.com/timing")
                .doesNotContain("<trackID>201</trackID>");
    }

    @Test
    void pagesAndGivesNoMoreThanForty() throws Exception {
        String all = "2020-01-01T00:00:00Z";

        assertThat(search(101, all, 100, 0)).contains(">MORE<", "<numOfMatches>40</numOfMatches>");
        assertThat(search(101, all, 2, 1)).contains("<startTime>2026-03-01T06:00:00Z</startTime>");
        assertThat(search(101, all, 40, 5_000)).contains(">NO MATCHES<", "<numOfMatches>0</numOfMatches>");
    }

    @Test
    void refusesTheRightSpelling() throws Exception {
        assertThat(served.client
                        .post(PATH, body(101, "2026-03-01T00:00:00Z", 40, 0).replace("Postion", "Position"))
                        .body())
                .contains("badXmlContent");
    }

    /** Vendor's procedure: after V4 came the old recordings are there and not all are found, until the database is repaired. */
    @Test
    void findsAllAgainAfterARepair() throws Exception {
        int before = count();
        flash("V4.1.64", "190119");
        int unrepaired = count();
        served.recorder.startRepairAtMenu();
        served.minutes(Duration.ofHours(8).toMinutes());

        assertThat(unrepaired).isPositive().isLessThan(before / 2);
        assertThat(count()).isEqualTo(before);
        assertThat(served.recorder.condition().recordings()).isEqualTo(4_800);
    }

    private int count() throws Exception {
        int found = 0;
        String page = "";
        do {
            page = search(101, "2020-01-01T00:00:00Z", 40, found);
            found += Integer.parseInt(
                    page.substring(page.indexOf("<numOfMatches>") + 14, page.indexOf("</numOfMatches>")));
        } while (page.contains(">MORE<"));
        return found;
    }

    private void flash(String version, String build) throws Exception {
        served.close();
        served = new ServedRecorder(Units.iSeries("running: \"V3.4.92 build 170518\"", "likelihood: 0"));
        assertThat(count()).isEqualTo(1_200);
        served.upload("NVR_K51_BL_ML_STD_" + version + "_" + build + ".zip");
        served.minutes(6);
        served.minutes(4);
    }

    private String search(int track, String from, int maxResults, int position) throws Exception {
        return served.client.post(PATH, body(track, from, maxResults, position)).body();
    }

    private static String body(int track, String from, int maxResults, int position) {
        return "<CMSearchDescription><searchID>1</searchID><trackIDList><trackID>" + track
                + "</trackID></trackIDList><timeSpanList><timeSpan><startTime>" + from
                + "</startTime><endTime>2026-03-02T00:00:00Z</endTime></timeSpan></timeSpanList><maxResults>"
                + maxResults
                + "</maxResults><searchResultPostion>" + position
                + "</searchResultPostion><metadataList><metadataDescriptor>//recordType.meta.std-cgi.com"
                + "</metadataDescriptor></metadataList></CMSearchDescription>";
    }
}
