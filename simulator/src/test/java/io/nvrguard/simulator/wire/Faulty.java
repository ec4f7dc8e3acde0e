package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import io.nvrguard.simulator.firmware.SyntheticFirmware;
import io.nvrguard.simulator.recorder.Condition;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The ground of the tests that show a fault from outside: one recorder with it on a socket, and a client. */
abstract class Faulty {
    static final String TO_3_4_92 = "NVR_K51_BL_ML_STD_V3.4.92_170518.zip";
    static final String TO_4_50 = "NVR_K51_BL_ML_STD_V4.50.000_210125.zip";
    static final String DEVICE_INFO = "/ISAPI/System/deviceInfo";
    static final String UPGRADE_STATUS = "/ISAPI/System/upgradeStatus";
    static final String STORAGE = "/ISAPI/ContentMgmt/Storage";
    static final String TRACKS = "/ISAPI/ContentMgmt/record/tracks";
    static final String TIME = "/ISAPI/System/time";
    private static final String UPDATE = "/ISAPI/System/updateFirmware";

    private Optional<ServedRecorder> serving = Optional.empty();

    ServedRecorder served() {
        return serving.orElseThrow();
    }

    /** A DS-7716NI-I4 that runs this version and has these faults. */
    void serve(String running, String... faults) throws IOException {
        serveModel("DS-7716NI-I4", running, faults);
    }

    void serveModel(String model, String running, String... faults) throws IOException {
        RecorderScenario unit = RecorderScenario.of(model).withRunning(FirmwareVersion.of(running));
        for (String fault : faults) {
            unit = unit.withFault(Faults.read(fault));
        }
        serving = Optional.of(new ServedRecorder(unit));
    }

    @AfterEach
    void close() {
        serving.ifPresent(ServedRecorder::close);
    }

    String get(String path) throws Exception {
        return served().client.get(path).body();
    }

    String put(String path) throws Exception {
        return served().client.call("PUT", path, BodyPublishers.noBody()).body();
    }

    HttpResponse<String> put(String path, String body) throws Exception {
        return served().client.call("PUT", path, BodyPublishers.ofString(body));
    }

    String upload(String zipName) throws Exception {
        return served().client
                .call("PUT", UPDATE, BodyPublishers.ofByteArray(image(zipName)))
                .body();
    }

    String uploadForm(String zipName) throws Exception {
        return served().client.form(UPDATE, "updateFile", image(zipName)).body();
    }

    static byte[] image(String zipName) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SyntheticFirmware.named(zipName).withSizeBytes(500_000).writeImage(out);
        return out.toByteArray();
    }

    /** The whole log, oldest first inside a class, one page. */
    String log() throws Exception {
        return logPage(2000, 0);
    }

    String logPage(int rows, int position) throws Exception {
        return served().client
                .call(
                        "POST",
                        "/ISAPI/ContentMgmt/logSearch",
                        BodyPublishers.ofString("<CMSearchDescription><searchID>C1</searchID>"
                                + "<metaId>log.std-cgi.com</metaId><timeSpanList><timeSpan>"
                                + "<startTime>1969-12-31T00:00:00Z</startTime><endTime>2099-01-01T00:00:00Z</endTime>"
                                + "</timeSpan></timeSpanList><maxResults>" + rows + "</maxResults><searchResultPostion>"
                                + position + "</searchResultPostion></CMSearchDescription>"))
                .body();
    }

    void startRepair() throws Exception {
        put("/ISAPI/ContentMgmt/Storage/simulatedDatabaseRepair");
    }

    /** Flashing takes six minutes and a boot three, so it is up again. */
    void flashAndBoot() {
        served().minutes(6);
        served().minutes(3);
    }

    boolean answers() {
        try {
            return served().client.anonymous("GET", "/SDK/activateStatus", "").statusCode() == 200;
        } catch (Exception e) {
            return false;
        }
    }

    Condition truth() {
        return served().recorder.condition();
    }
}
