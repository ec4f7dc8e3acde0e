package io.nvrguard.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.profile.Profile;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.ModelName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.xml.XmlMapper;

/** Every recorded device is in exactly one profile, or on the list of those that deliberately are in none. */
class CapturesMatchTest {

    private static final Map<String, String> FAMILY =
            Map.of("DS-7616NI-Q2/16P", "q-series", "DS-7616NI-K2", "nvr-k2-k4");

    /** With the reason; a new recording belongs here or in a profile. */
    private static final Map<String, String> DELIBERATELY_UNSUPPORTED = Map.of(
            "iDS-7208HQHI-M1(A)/S(C)", "a DVR with firmware of its own",
            "DS-8632N-I8", "a domestic model, in none of the vendor's procedures",
            "DS-2CD2146G2-ISU", "a camera");

    @TestFactory
    Stream<DynamicTest> everyCapture() throws Exception {
        ProfilePack pack = new ProfileFiles(List.of()).read();
        try (Stream<Path> captures = Files.list(Beside.checkout("captures"))) {
            return captures.filter(path -> !path.toString().endsWith(".md")).sorted().toList().stream()
                    .map(capture -> DynamicTest.dynamicTest(
                            capture.getFileName().toString(), () -> matchesOrIsListed(pack, model(capture))));
        }
    }

    private static void matchesOrIsListed(ProfilePack pack, String model) {
        List<String> expected = FAMILY.containsKey(model) ? List.of(FAMILY.get(model)) : List.of();

        assertThat(pack.matching(ModelName.of(model)))
                .extracting(Profile::family)
                .isEqualTo(expected);
        assertThat(FAMILY.containsKey(model) ^ DELIBERATELY_UNSUPPORTED.containsKey(model))
                .as(model + " is either in a profile or deliberately unsupported")
                .isTrue();
    }

    private static String model(Path capture) throws IOException {
        JsonNode deviceInfo = Files.isDirectory(capture)
                ? new XmlMapper().readTree(Files.readAllBytes(capture.resolve("System.deviceInfo.xml")))
                : new JsonMapper()
                        .readTree(Files.readAllBytes(capture))
                        .at("/data/ISAPI/System~1deviceInfo/response/DeviceInfo");
        return deviceInfo.get("model").asString().strip();
    }
}
