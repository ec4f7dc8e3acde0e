package io.nvrguard.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks systemd itself what it thinks of the unit that is shipped. */
class UnitFileTest {

    /** What systemd-analyze calls OK; a unit without any hardening has 9.6. */
    private static final double HIGHEST_EXPOSURE = 2.0;

    private static final Path UNIT =
            Path.of(System.getProperty("nvrguard.checkout", ".."), "systemd", "nvrguard.service");

    @TempDir
    Path folder;

    private Path copy = Path.of("");

    /** The agent is not installed where it is built, and verify insists on the program being there. */
    @BeforeEach
    void copyWithAProgramThatExists() throws IOException {
        copy = folder.resolve("nvrguard.service");
        String unit = Files.readString(UNIT);
        String runnable = unit.replace("ExecStart=/usr/bin/nvrguard ", "ExecStart=/bin/true ");
        assertThat(runnable).isNotEqualTo(unit);
        Files.writeString(copy, runnable);
    }

    @Test
    void systemdVerifiesTheUnitWithoutAWord() throws Exception {
        assertThat(analyze("verify", "--man=no", copy.toString())).isEqualTo("0: ");
    }

    @Test
    void systemdFindsAMisspelledSetting() throws Exception {
        Files.writeString(copy, Files.readString(copy).replace("PrivateTmp=", "PrivatTmp="));

        assertThat(analyze("verify", "--man=no", copy.toString())).contains("PrivatTmp");
    }

    @Test
    void theUnitIsExposedLittle() throws Exception {
        String answer = analyze("security", "--offline=true", "--no-pager", copy.toString());
        assumeTrue(!answer.contains("nrecognized option"), "this systemd can't judge a unit offline");

        Matcher overall = Pattern.compile("Overall exposure level for nvrguard.service: ([0-9.]+)")
                .matcher(answer);

        assertThat(overall.find()).as(answer).isTrue();
        assertThat(Double.parseDouble(overall.group(1))).isLessThanOrEqualTo(HIGHEST_EXPOSURE);
    }

    private String analyze(String... words) throws IOException, InterruptedException {
        assumeTrue(hasSystemdAnalyze(), "no systemd-analyze here, the unit is not verified");
        List<String> command =
                Stream.concat(Stream.of("systemd-analyze"), Stream.of(words)).toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return String.format(Locale.ROOT, "%d: %s", process.waitFor(), answer);
    }

    private static boolean hasSystemdAnalyze() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, "systemd-analyze")));
    }
}
