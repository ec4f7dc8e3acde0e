package io.nvrguard.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.nvrguard.golden.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor says of a profile must be what the reader says of its form. */
class SchemaTest {

    private static final Path PROFILES = Path.of(System.getProperty("nvrguard.checkout", ".."), "device-profiles");
    private static final Path SCHEMA = PROFILES.resolve("schema.json");

    static List<Path> sound() throws IOException {
        try (Stream<Path> bundled = Files.list(PROFILES);
                Stream<Path> overlays = Files.list(Golden.folder("overlays"))) {
            return Stream.concat(bundled, overlays)
                    .filter(SchemaTest::isProfile)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sound")
    void findsNothingInASoundFile(Path file) throws Exception {
        assertThat(problems(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unquoted/z-series.yaml",
                "wrong-shape/z-series.yaml",
                "wrong-words/z-series.yaml",
                "repair-way/z-series.yaml",
                "family-details/z-series.yaml",
                "overlay-later/z-series.yaml",
                "overlay-too-much/site.yaml",
                "overlay-rank/site.yaml",
                "overlay-loosens/site.yaml",
            })
    void findsWhatIsWrongInForm(String bad) throws Exception {
        Path file = Golden.folder("bad-profiles").resolve(bad);

        assertThat(problems(file)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"family, io.nvrguard.files.ProfileYaml", "overlay, io.nvrguard.files.OverlayYaml"})
    void knowsExactlyTheFieldsOfTheReader(String definition, String record) throws Exception {
        JsonNode properties = JsonMapper.shared().readTree(SCHEMA.toFile()).at("/$defs/" + definition + "/properties");

        assertThat(properties.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Class.forName(record).getRecordComponents())
                                .map(RecordComponent::getName)
                                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                                .toList());
    }

    @Test
    void isNamedByEveryBundledProfile() throws Exception {
        try (Stream<Path> bundled = Files.list(PROFILES)) {
            for (Path file : bundled.filter(SchemaTest::isProfile).toList()) {
                assertThat(Files.readString(file)).startsWith("# yaml-language-server: $schema=schema.json\n");
            }
        }
    }

    private static boolean isProfile(Path file) {
        try {
            return file.toString().endsWith(".yaml")
                    && StrictYaml.firstField(Files.readString(file))
                            .filter(List.of("family", "overlay")::contains)
                            .isPresent();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> problems(Path file) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        return schema.validate(Files.readString(file), InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }
}
