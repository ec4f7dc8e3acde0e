package io.nvrguard.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFileTest {
    private static final String FILE = "image\r\n--almost\r\n--frontier but not\r\r\nend";
    private static final String FORM =
            "--frontier-1\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n--frontier-1\r\n"
                    + "Content-Disposition: form-data; name=\"updateFile\"; filename=\"digicap.dav\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n" + FILE + "\r\n--frontier-1--\r\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 17, 64, 10_000})
    void findsTheFileHoweverTheBodyIsCut(int chunk) {
        MultipartFile form =
                MultipartFile.of("multipart/form-data; boundary=frontier-1").orElseThrow();
        byte[] body = FORM.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        for (int at = 0; at < body.length; at += chunk) {
            file.writeBytes(form.unwrap(Arrays.copyOfRange(body, at, Math.min(body.length, at + chunk))));
        }

        assertThat(file.toString(StandardCharsets.ISO_8859_1)).isEqualTo(FILE);
    }

    @Test
    void isNoFormWithoutABoundary() {
        assertThat(MultipartFile.of("application/octet-stream")).isEmpty();
        assertThat(MultipartFile.of("multipart/form-data")).isEmpty();
    }
}
