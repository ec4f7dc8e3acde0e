package io.nvrguard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.simulator.recorder.ResetMode;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong passwords, and hosts that are no recorder: a clear sentence, exit code 5, never a second try. */
class BadLoginTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identify HOST",
                "plan HOST --to 4.50.00",
                "upgrade HOST --to 4.50.00 --yes",
                "repair HOST --yes",
                "repair HOST --watch"
            })
    void triesAWrongPasswordOnceAndSaysHowManyTriesAreLeft(String command) throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            site.agent()
                    .knowing("Wrong-Pass1")
                    .run((Object[]) command.replace("HOST", site.host()).split(" "))
                    .endedWith(5)
                    .telling("refuses user 'admin' or its password", "tries are left before it locks", "tried once");

            assertThat(site.condition().failedLogins()).isEqualTo(1);
            assertThat(site.condition().lockouts()).isZero();
            assertThat(site.condition().uploadBytes()).isZero();
        }
    }

    @Test
    void sendsNothingMoreToALockedRecorder() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            Agent stranger = site.agent().knowing("Wrong-Pass1");
            while (site.condition().lockouts() == 0) {
                stranger.run("identify", site.host()).endedWith(5);
            }
            int failed = site.condition().failedLogins();

            site.run("identify", site.host()).endedWith(5).telling("locked for another ", "min", "Wait");
            assertThat(site.condition().failedLogins()).isEqualTo(failed);
        }
    }

    @Test
    void saysThatAnInactiveRecorderHasNoPassword() throws Exception {
        try (Site site = Site.of(folder, Site.iSeries())) {
            site.recorder().factoryReset(ResetMode.FULL);
            site.time().pause(Duration.ofMinutes(5));
            Said said = site.run("identify", site.host());
            for (int i = 0; i < 100 && said.err().contains("does not answer"); i++) {
                site.time().pause(Duration.ofMinutes(1));
                said = site.run("identify", site.host());
            }

            said.endedWith(4).telling("has no password yet", "Activate it");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            HTML            | <!DOCTYPE html><html><head><title>Router</title></head></html> | an HTML page titled 'Router'
            an empty answer | ``                                                             | an empty body
            JSON            | {"model":"DS-7716NI-I4"}                                       | something that is no XML
            truncated XML   | <DeviceInfo><model>DS-77                                       | cut off
            other XML       | <feed><title>News</title></feed>                               | <feed>
            garbage         | \u0000\u0007\u001bfoo                                          | something that is no XML
            """)
    void saysThatAHostIsNoRecorder(String what, String page, String found) throws Exception {
        try (WebServer server = new WebServer().everywhere(page)) {
            Said said = Agent.at(folder)
                    .knowing("Any-Pass1")
                    .run("identify", server.host())
                    .endedWith(5)
                    .telling(found, "Check that the address and port are those of a recorder.");

            assertThat(said.err()).doesNotContain("\u001b", "\u0000");
        }
    }

    @Test
    void saysThatNobodyAnswersAtAClosedPort() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        Agent.at(folder)
                .knowing("Any-Pass1")
                .run("identify", "127.0.0.1:" + port)
                .endedWith(5)
                .telling("does not answer", "Check address, cable and power");
    }
}
