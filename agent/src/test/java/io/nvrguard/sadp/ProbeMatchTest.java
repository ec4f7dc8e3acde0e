package io.nvrguard.sadp;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.recorder.MacAddress;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.Sighting;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeMatchTest {

    @Test
    void readsWhatAUnitSaysOfItself() {
        Optional<Sighting> sighting = read("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<ProbeMatch><Uuid>X</Uuid>"
                + "<Types>inquiry</Types><DeviceType>2594</DeviceType><DeviceDescription>DS-7716NI-I4</DeviceDescription>"
                + "<DeviceSN>SN1</DeviceSN><CommandPort>8000</CommandPort><HttpPort>8080</HttpPort>"
                + "<MAC>C4-2F-90-00-00-01</MAC><IPv4Address>192.168.1.64</IPv4Address>"
                + "<SoftwareVersion>V5.6.10build 230721</SoftwareVersion><Activated>false</Activated></ProbeMatch>");

        assertThat(sighting)
                .contains(new Sighting(
                        "DS-7716NI-I4",
                        "SN1",
                        Optional.of(new MacAddress("c4:2f:90:00:00:01")),
                        new RecorderAddress("192.168.1.64", 8080),
                        Optional.of(false),
                        Optional.of("V5.6.10build 230721")));
    }

    @Test
    void toleratesWhatIsMissing() {
        assertThat(read("<ProbeMatch><DeviceSN>SN1</DeviceSN><IPv4Address>192.0.2.1</IPv4Address></ProbeMatch>"))
                .contains(new Sighting(
                        "",
                        "SN1",
                        Optional.empty(),
                        new RecorderAddress("192.0.2.1", 80),
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"0, 80", "70000, 80", "99999999, 80", "x, 80", "81, 81"})
    void takesAPortThatIsNoneForTheUsualOne(String said, int port) {
        assertThat(read("<ProbeMatch><DeviceSN>SN1</DeviceSN><IPv4Address>192.0.2.1</IPv4Address><HttpPort>" + said
                        + "</HttpPort><MAC>none</MAC></ProbeMatch>"))
                .map(Sighting::address)
                .map(RecorderAddress::port)
                .contains(port);
    }

    @Test
    void keepsNoEncryptedVersion() {
        assertThat(read(
                        "<ProbeMatch><DeviceSN>SN1</DeviceSN><IPv4Address>192.0.2.1</IPv4Address><Encrypt>true</Encrypt>"
                                + "<SoftwareVersion>kq3v9==</SoftwareVersion></ProbeMatch>"))
                .flatMap(Sighting::softwareVersion)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "<ProbeMatch><DeviceSN>SN1</DeviceSN>",
                "<Probe><Uuid>X</Uuid><Types>inquiry</Types></Probe>",
                "<ProbeMatch><IPv4Address>192.0.2.1</IPv4Address></ProbeMatch>",
                "<ProbeMatch><DeviceSN>SN1</DeviceSN></ProbeMatch>",
                "<ProbeMatch><DeviceSN>SN1</DeviceSN><IPv4Address>0.0.0.0</IPv4Address></ProbeMatch>",
                "<ProbeMatch><DeviceSN>SN1</DeviceSN><IPv4Address>192.0.2.256</IPv4Address></ProbeMatch>",
                "<ProbeMatch><DeviceSN>SN1</DeviceSN><IPv4Address>evil.example</IPv4Address></ProbeMatch>",
                "<!DOCTYPE p [<!ENTITY a \"SN\">]><ProbeMatch><DeviceSN>&a;</DeviceSN>"
                        + "<IPv4Address>192.0.2.1</IPv4Address></ProbeMatch>"
            })
    void ignoresEverythingElse(String datagram) {
        assertThat(read(datagram)).isEmpty();
    }

    private static Optional<Sighting> read(String datagram) {
        return ProbeMatch.read(datagram.getBytes(StandardCharsets.UTF_8));
    }
}
