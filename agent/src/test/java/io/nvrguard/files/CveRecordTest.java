package io.nvrguard.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.golden.Golden;
import io.nvrguard.profile.AffectedBuilds;
import io.nvrguard.profile.KnownExploited;
import io.nvrguard.profile.ModelPattern;
import io.nvrguard.profile.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record made by hand in the form of real ones; what of it is read, what is listed as unread, and what is no record. */
class CveRecordTest {

    private static final Path HAND_MADE = Golden.folder("cve").resolve("hand-made.json");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    @Test
    void readsModelsAndBuildsOnce() throws Exception {
        List<AffectedBuilds> affected = CveRecord.read(HAND_MADE, TODAY).affected();

        assertThat(affected)
                .extracting(statement -> statement.range().inWords())
                .containsExactly("build date before 250807", "build date before 240101");
        assertThat(affected.get(0).models())
                .extracting(ModelPattern::text)
                .containsExactly("DS-77xxNI-Ix", "DS-76xxNI-Qx(/xP) including(D)、(E)");
        Source source = affected.get(0).source();
        assertThat(source.rank()).isEqualTo(Source.Rank.VENDOR_CATALOGUE);
        assertThat(source.where()).contains("CVE-2030-10001", "hikvision", "2030-01-02", "2030-02-03");
        assertThat(source.words()).isEqualTo("Build date before 250807");
    }

    @Test
    void listsWhatItCannotReadWithTheReason() throws Exception {
        List<String> unread = CveRecord.read(HAND_MADE, TODAY).unread();

        assertThat(unread)
                .hasSize(9)
                .anyMatch(words -> words.startsWith("iDS-90xxHUHI-M8/S(S), Build date before 250807: "))
                .anyMatch(words -> words.startsWith("DS-ExxHGHI-xx") && words.contains("what its x stand for"))
                .anyMatch(words -> words.startsWith("DS-2CD1xxxG2") && words.contains("build date"))
                .anyMatch(words -> words.startsWith("DS-71xxNI-Q1") && words.contains("'unaffected'"))
                .anyMatch(words -> words.startsWith("DS-72xxNI-Q1") && words.contains("'259907'"))
                .anyMatch(words -> words.startsWith("DS-73xxNI-Q1"))
                .anyMatch(words -> words.startsWith("DS-74xxNI-Q1"))
                .anyMatch(words -> words.startsWith("DS-75xxNI-Q1") && words.contains("'Elsewhere'"))
                .anyMatch(words -> words.startsWith("DS-78xxNI-Q1") && words.contains("no version"));
    }

    @Test
    void saysWhatItIsAndWhetherItIsUsed() throws Exception {
        KnownExploited hole = CveRecord.read(HAND_MADE, TODAY);

        assertThat(hole.title()).isEqualTo("A hole made up for \"tests\".");
        assertThat(hole.exploitation()).contains("CISA", "2030-03-04");
    }

    /** What is printed is a file of exploited builds, as it is. */
    @Test
    void isReadBackAsItWasWritten() throws Exception {
        KnownExploited hole = CveRecord.read(HAND_MADE, TODAY);
        Files.write(folder.resolve("cve-2030-10001.yaml"), CveText.lines(hole));

        assertThat(new ProfileFiles(List.of(folder))
                        .read().exploited().stream()
                                .filter(read -> read.cve().equals(hole.cve()))
                                .map(CveText::lines))
                .containsExactly(CveText.lines(hole));
    }

    @Test
    void readsARecordOfFortyThousandBytes() throws Exception {
        String entry = "{\"vendor\":\"Hikvision\",\"product\":\"DS-%04dxxNI-Qx(/xP)\",\"versions\":[{\"version\":"
                + "\"Build date before 250807\",\"status\":\"affected\"}]}";
        String entries = IntStream.range(0, 400).mapToObj(entry::formatted).collect(Collectors.joining(","));
        Path file = record(entries);

        assertThat(Files.size(file)).isGreaterThan(40_000);
        assertThat(CveRecord.read(file, TODAY).affected().get(0).models()).hasSize(400);
    }

    @Test
    void anotherPublisherWeighsLess() throws Exception {
        Path file = Files.writeString(
                folder.resolve("other.json"),
                Files.readString(HAND_MADE)
                        .replace("\"assignerShortName\": \"hikvision\"", "\"assignerShortName\": \"icscert\""));

        assertThat(CveRecord.read(file, TODAY).affected().get(0).source().rank())
                .isEqualTo(Source.Rank.RECONSTRUCTED);
    }

    @ParameterizedTest
    @CsvSource({"CVE_RECORD, SOMETHING", "5.1, 4.0", "PUBLISHED, REJECTED", "CVE-2030-10001, GHSA-1"})
    void isNoPublishedRecordOfThisForm(String said, String instead) throws Exception {
        Path file = Files.writeString(
                folder.resolve("record.json"), Files.readString(HAND_MADE).replace(said, instead));

        assertThatThrownBy(() -> CveRecord.read(file, TODAY))
                .isInstanceOf(CveException.class)
                .hasMessageContaining(instead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "[]",
                "null",
                "{}",
                "{\"dataType\":\"CVE_RECORD\",\"dataType\":\"CVE_RECORD\"}",
                "{"
            })
    void whatIsNoRecordIsRefusedInOneSentence(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("record.json"), content);

        assertThatThrownBy(() -> CveRecord.read(file, TODAY)).isInstanceOf(CveException.class);
    }

    @Test
    void whatIsTooBigOrTooDeepIsRefused() throws Exception {
        Path big = Files.write(folder.resolve("big.json"), new byte[CveRecord.MOST_BYTES + 1]);
        Path deep = Files.writeString(folder.resolve("deep.json"), "[".repeat(5000) + "]".repeat(5000));
        Path longText = record("{\"vendor\":\"" + "x".repeat(30_000) + "\"}");

        for (Path file : List.of(big, deep, longText, folder.resolve("nowhere.json"))) {
            assertThatThrownBy(() -> CveRecord.read(file, TODAY)).isInstanceOf(CveException.class);
        }
    }

    @Test
    void whatIsShippedSaysWhatItCouldNotRead() throws Exception {
        assertThat(new ProfileFiles(List.of()).read().exploited())
                .extracting(KnownExploited::cve)
                .containsExactly("CVE-2017-7921", "CVE-2021-36260", "CVE-2025-66177");
        assertThat(new ProfileFiles(List.of()).read().exploited())
                .allSatisfy(hole -> assertThat(hole.unread()).isNotEmpty());
    }

    private Path record(String entries) throws IOException {
        return Files.writeString(
                folder.resolve("record.json"),
                "{\"dataType\":\"CVE_RECORD\",\"dataVersion\":\"5.2\",\"cveMetadata\":{\"cveId\":\"CVE-2030-10001\","
                        + "\"state\":\"PUBLISHED\",\"assignerShortName\":\"hikvision\"},\"containers\":{\"cna\":{"
                        + "\"title\":\"A hole.\",\"affected\":[" + entries + "]}}}");
    }
}
