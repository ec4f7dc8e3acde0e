package io.nvrguard.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.simulator.fault.Chaos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {
    @TempDir
    Path dir;

    static Iterable<String> models() {
        return ModelTruth.bundled();
    }

    @ParameterizedTest
    @MethodSource("models")
    void readsEveryBundledModel(String model) {
        RecorderScenario unit = RecorderScenario.of(model);

        assertThat(unit.serialNumber()).startsWith(unit.truth().model());
        assertThat(unit.truth().about()).isNotBlank().hasSizeLessThan(100);
    }

    @Test
    void servesOneHealthyISeriesRecorderByDefault() {
        RecorderScenario unit = Scenario.healthy().recorders().get(0);

        assertThat(unit.truth().model()).isEqualTo("DS-7716NI-I4");
        assertThat(unit.running().toString()).isEqualTo("V3.4.80 build 160718");
        assertThat(unit.disks()).extracting(DiskSize::gigabytes).containsExactly(4000, 4000);
        assertThat(unit.faults().all()).isEmpty();
    }

    @Test
    void readsAScenarioThatSaysOnlyWhatIsDifferent() throws IOException {
        Path file = write("""
                speed: 600
                sadp-port: 0
                recorders:
                  - model: "DS-7716NI-I4"
                    running: "V3.4.92 build 170518"
                    disks: "2TB"
                    hardware: "revision=B"
                    likelihood: 0.5
                    login: {user: "admin", password: "Other-1234"}
                    faults: ["rebuild.short=2m"]
                  - model: "DS-7608NI-Q1/8P"
                """);

        Scenario scenario = Scenario.read(file);

        assertThat(scenario.speed()).isEqualTo(600);
        assertThat(scenario.sadpPort()).hasValue(0);
        assertThat(scenario.recorders()).hasSize(2);
        RecorderScenario first = scenario.recorders().get(0);
        assertThat(first.running().revision()).isEqualTo(92);
        assertThat(first.hardware().revision()).isEqualTo("B");
        assertThat(first.login().password()).isEqualTo("Other-1234");
        assertThat(first.truth().fatal()).allMatch(fatal -> fatal.likelihood() == 0.5);
        assertThat(first.faults().text()).isEqualTo("rebuild.short=2m");
    }

    @Test
    void readsAFleet() throws IOException {
        Path file = write("""
                recorders:
                  - model: "DS-7608NI-Q1/8P"
                    count: 300
                    address: "127.1.0.250"
                    http-port: 8080
                  - model: "DS-7716NI-I4"
                """);

        List<RecorderScenario> units = Scenario.read(file).recorders();

        assertThat(units).hasSize(301);
        assertThat(units)
                .extracting(unit -> unit.network().host())
                .startsWith("127.1.0.250", "127.1.0.251")
                .contains("127.1.0.255", "127.1.1.0")
                .endsWith("127.1.2.37", "127.0.0.1")
                .doesNotHaveDuplicates();
        assertThat(units).extracting(RecorderScenario::serialNumber).doesNotHaveDuplicates();
        assertThat(units.get(299).serialNumber()).isEqualTo("DS-7608NI-Q1/8P0820190813CCRR000000302WCVU");
        assertThat(units.get(299).network().httpPort()).isEqualTo(8080);
    }

    @Test
    void countsAFleetsSerialNumbersOnFromTheFirst() {
        RecorderScenario first = RecorderScenario.of("DS-7716NI-I4").withSerialNumber("X99999999WCVU");

        assertThat(Fleet.of(first.withSerialNumber("CCRRD00000009WCVU"), 2))
                .extracting(RecorderScenario::serialNumber)
                .containsExactly("CCRRD00000009WCVU", "CCRRD00000010WCVU");
        assertThatThrownBy(() -> Fleet.of(first, 2)).hasMessageContaining("not so many serial numbers");
        assertThatThrownBy(() -> Fleet.of(first.withSerialNumber("X"), 2)).hasMessageContaining("X has none");
        assertThatThrownBy(() -> Fleet.of(first, Fleet.LARGEST + 1)).hasMessageContaining("1 to 10000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "runing: \"V3.4.80 build 160718\" | scenario.yaml:3: unknown key 'runing'; nearest known: running",
                "faults: [\"upgrade.nop\"] | scenario.yaml:3: unknown fault 'upgrade.nop'; nearest known: upgrade.noop",
                "faults: [\"net.slwo=9 after 5m\"] | scenario.yaml:3: unknown fault 'net.slwo'; nearest known: net.slow",
                "faults: [\"net.slow=fast\"] | scenario.yaml:3: fault net.slow needs a number of bytes",
                "faults: [\"net.slow=9 after soon\"] | scenario.yaml:3: fault net.slow (after, for) needs a device time",
                "hop.enforce: \"30%\" | scenario.yaml:3: 'hop.enforce' is a fault, not a key; write it like faults: [\"hop.enforce=30%\"]",
                "login: {usr: \"admin\", password: \"Simulated1\"} | scenario.yaml:3: the key 'user' is missing; unknown key 'usr', nearest known: user",
                "running: \"four\" | scenario.yaml:3: 'four' is not a firmware version",
                "hardware: \"platfrom=K51\" | nearest known: platform",
                "disks: \"4TB,x\" | 'x' is not a disk",
                "serial-number: 12345 | scenario.yaml:3",
                "login: {user: \"admin\"} | scenario.yaml:3",
                "dialect: {line-end: \"crlf\"} | scenario.yaml:3: unknown key 'line-end'; nearest known: line-ends",
                "dialect: {size: \"big\"} | scenario.yaml:3",
                "dialect: {namespace: \"isapi.com\"} | scenario.yaml:3: unknown namespace 'isapi.com'",
                "dialect: {free-space: 2.0} | free-space is a share between 0 and 1",
                "dialect: {notexist: [17]} | a recorder has bays 1 to 16",
                "auth: {schemes: []} | offers at least one way to log in",
                "auth: {tries: 0} | at least one try",
                "https: {tls: [\"SSLv3\"]} | tls is a list of TLSv1, TLSv1.1, TLSv1.2, TLSv1.3",
                "https: {port: 70000} | a port lies between 0 and 65535",
                "count: 3 | count needs an address to begin at, like 127.1.0.1",
                "address: \"192.168.1.64\" | '192.168.1.64' is no address for a simulated recorder",
                "address: \"127.1.0.256\" | a part above 255"
            })
    void refusesWhatItDoesNotUnderstandWithFileAndLine(String line, String problem) throws IOException {
        Path file = write("recorders:\n  - model: \"DS-7716NI-I4\"\n    " + line + "\n");

        assertThatThrownBy(() -> Scenario.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void namesTheLineOfAFaultInALongList() throws IOException {
        Path file = write("""
                speed: 600
                recorders:
                  - model: "DS-7716NI-I4"
                    faults:
                      - "net.slow=64k after 10m for 5m"
                      - "rebuild.shrot"
                """);

        assertThatThrownBy(() -> Scenario.read(file))
                .hasMessageContaining("scenario.yaml:6: unknown fault 'rebuild.shrot'; nearest known: rebuild.short");
    }

    @Test
    void readsFaultsThatComeAndGo() throws IOException {
        Path file = write("""
                recorders:
                  - model: "DS-7716NI-I4"
                    faults: ["net.slow=64k after 10m for 5m", "hop.enforce=30%"]
                """);

        assertThat(Scenario.read(file).recorders().get(0).faults().text())
                .isEqualTo("net.slow=64k after 10m for 5m, hop.enforce=30%");
    }

    @Test
    void drawsFaultsForEveryRecorderByItsPlace() {
        Scenario two = Scenario.of(RecorderScenario.of("DS-7716NI-I4"), RecorderScenario.of("DS-7716NI-I4"))
                .withChaos(new Chaos(42));

        assertThat(two.recorders().get(0).faults()).isEqualTo(new Chaos(42).draw(0));
        assertThat(two.recorders().get(1).faults()).isEqualTo(new Chaos(42).draw(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "speed: 600\n", "recorders: []\n", "recorders:\n  - running: \"V3.4.80 build 160718\"\n"})
    void refusesAScenarioWithoutARecorder(String text) throws IOException {
        Path file = write(text);

        assertThatThrownBy(() -> Scenario.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scenario.yaml:");
    }

    @Test
    void namesAMistypedKeyThatIsNeeded() throws IOException {
        Path file = write("recorders:\n  - modle: \"DS-7716NI-I4\"\n");

        assertThatThrownBy(() -> Scenario.read(file))
                .hasMessageContaining("the key 'model' is missing; unknown key 'modle', nearest known: model");
    }

    @Test
    void namesTheNearestModel() throws IOException {
        Path file = write("recorders:\n  - model: \"DS-7716NI-I5\"\n");

        assertThatThrownBy(() -> Scenario.read(file))
                .hasMessageContaining("scenario.yaml:2")
                .hasMessageContaining("nearest known: DS-7716NI-I4");
    }

    @Test
    void readsHowAUnitSpeaks() throws IOException {
        Path file = write("""
                recorders:
                  - model: "DS-7608NI-Q1/8P"
                    dialect: {line-ends: "crlf", omits: ["macAddress"], notexist: [2], missing-item: "400"}
                    auth: {schemes: ["digest-sha-256", "basic"], tries: 7}
                    https: {certificate: "rsa-1024"}
                """);

        WebServer web = Scenario.read(file).recorders().get(0).web();

        assertThat(web.dialect().namespace()).isEqualTo(Dialect.Namespace.HIKVISION_COM);
        assertThat(web.dialect().lineEnds()).isEqualTo(Dialect.LineEnds.CRLF);
        assertThat(web.dialect().notexist()).containsExactly(2);
        assertThat(web.auth().schemes())
                .containsExactly(Authentication.Scheme.DIGEST_SHA_256, Authentication.Scheme.BASIC);
        assertThat(web.auth().lock()).isEqualTo(Authentication.USUAL.lock());
        assertThat(web.https())
                .hasValueSatisfying(https -> assertThat(https.certificate()).isEqualTo(Https.Certificate.RSA_1024));
    }

    @Test
    void changesOfAModelsWordsOnlyWhatItSays() throws IOException {
        Path file = write("""
                recorders:
                  - model: "DS-8632N-I8"
                    dialect: {adds: {manufacturer: "hikvision"}}
                  - model: "DS-8632N-I8"
                    dialect: {notexist: []}
                """);

        List<Dialect> read = Scenario.read(file).recorders().stream()
                .map(unit -> unit.web().dialect())
                .toList();

        assertThat(read).extracting(Dialect::namespace).containsOnly(Dialect.Namespace.NONE);
        assertThat(read).extracting(Dialect::notexist).containsExactly(List.of(3), List.of());
        assertThat(read.get(0).adds()).containsOnlyKeys("manufacturer");
        assertThat(read.get(1).adds().keySet())
                .containsExactly("decordChannelNums", "VGANums", "USBNums", "auxoutNums", "regionVersion");
    }

    /** The three recorded capacities of recorder-protocol.md §5. */
    @ParameterizedTest
    @CsvSource({"2TB, 1907729", "6TB, 5723166", "8TB, 7630885"})
    void reportsDiskCapacitiesAsRecordersDo(String label, long mebibytes) {
        assertThat(DiskSize.of(label).capacityMebibytes()).isEqualTo(mebibytes);
    }

    @Test
    void readsTheTextsOfTheCommandLine() {
        assertThat(DiskSize.list("4TB,500GB")).extracting(DiskSize::gigabytes).containsExactly(4000, 500);
        assertThat(DiskSize.list("none")).isEmpty();
        assertThat(new Hardware("K51", "", "").with("platform=K9B2,revision=C,hardware-version=B-R-K9B2-00"))
                .isEqualTo(new Hardware("K9B2", "C", "B-R-K9B2-00"));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(dir.resolve("scenario.yaml"), text);
    }
}
