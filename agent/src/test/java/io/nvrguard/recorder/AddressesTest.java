package io.nvrguard.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a recorder is: network addresses and MAC addresses. */
final class AddressesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "192.168.1.64, 192.168.1.64, 80",
        "192.168.1.64:80, 192.168.1.64, 80",
        "192.168.1.64:8080, 192.168.1.64, 8080",
        "nvr-3.site_7.example:65535, nvr-3.site_7.example, 65535",
        "n:1, n, 1"
    })
    void readsHostAndPort(String text, String host, int port) {
        RecorderAddress address = RecorderAddress.of(text);

        assertThat(address).isEqualTo(new RecorderAddress(host, port));
        assertThat(RecorderAddress.of(address.toString())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":80",
                "nvr:",
                "nvr:0",
                "nvr:65536",
                "nvr:99999",
                "nvr:123456",
                "nvr:-1",
                "nvr:+80",
                "nvr:8o",
                "nvr:٨٠",
                "http://nvr",
                "http://nvr:80",
                "nvr/ISAPI",
                "nvr:80/ISAPI",
                "nvr?x",
                "nvr#x",
                "nvr\\x",
                "nvr\nHost: other",
                " nvr",
                "-u",
                "::1",
                "fe80::1:80",
                "[::1]:80"
            })
    void anythingElseIsRefusedInWords(String text) {
        assertThatThrownBy(() -> RecorderAddress.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)'.*' is not .*|port \\d+ is not between 1 and 65535");
    }

    @Test
    void aPasswordTypedIntoTheAddressIsNotRepeated() {
        assertThatThrownBy(() -> RecorderAddress.of("admin:s3cret@192.168.1.64"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-u")
                .message()
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c4:2f:90:00:aa:01", "C4-2F-90-00-AA-01", " c4-2f-90-00-aa-01\n"})
    void aMacIsTheSameHoweverItIsWritten(String text) {
        assertThat(new MacAddress(text)).isEqualTo(new MacAddress("C4:2F:90:00:AA:01"));
        assertThat(new MacAddress(text)).hasToString("c4:2f:90:00:aa:01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c4:2f:90:00:aa", "c4:2f:90:00:aa:01:02", "c42f9000aa01", "g4:2f:90:00:aa:01"})
    void whatIsNoMacIsRefused(String text) {
        assertThatThrownBy(() -> new MacAddress(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(MacAddress.reported(text)).isEmpty();
    }
}
