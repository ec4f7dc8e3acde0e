package io.nvrguard.files;

import static io.nvrguard.upgrade.SampleJob.NOON;
import static io.nvrguard.upgrade.SampleJob.PLAN;
import static io.nvrguard.upgrade.SampleJob.PLANNED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.LabelReading;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.upgrade.JournalEntry;
import io.nvrguard.upgrade.JournalException;
import io.nvrguard.upgrade.Notes;
import io.nvrguard.upgrade.SampleJob;
import io.nvrguard.upgrade.UpgradePlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JournalFileTest {

    private static final Notes NOTES =
            SampleJob.notes("released", "true", "odd", "line\nfeed, \"quote\", ü, 日, \u0000");

    /** The least a plan can be: no MAC, no hop, one step. */
    private static final JournalEntry.Planned BARE = new JournalEntry.Planned(
            NOON,
            new UpgradePlan(
                    PLAN.family(),
                    PLAN.model(),
                    PLAN.serialNumber(),
                    Optional.empty(),
                    Optional.of(new LabelReading(HardwareRevision.letter('C'), "sticker \"below\"", "J. Doe")),
                    RecorderAddress.of("nvr:8080"),
                    PLAN.running(),
                    PLAN.target(),
                    List.of(),
                    PLAN.steps().subList(0, 1),
                    PLAN.outage(),
                    PLAN.leastRepair(),
                    PLAN.mostRepair()),
            Map.of());

    @TempDir
    private Path folder;

    @Test
    void everyKindOfEntryComesBackAsItWasWritten() throws Exception {
        write(SampleJob.entries());

        assertThat(JournalFile.peek(journal())).isEqualTo(SampleJob.entries());
        try (JournalFile opened = JournalFile.open(journal())) {
            assertThat(opened.job("sample").isFinished()).isTrue();
        }
    }

    /** What is on disks out there must stay readable: this file changes only together with the format number. */
    @Test
    void theWholeSampleIsTheGoldenFile() throws Exception {
        write(SampleJob.entries());

        assertThat(Files.readString(journal())).isEqualTo(golden());
    }

    @Test
    void theGoldenFileIsReadAsTheSample() throws Exception {
        Files.writeString(journal(), golden());

        assertThat(JournalFile.peek(journal())).isEqualTo(SampleJob.entries());
    }

    @Test
    void oddCharactersSurvive() throws Exception {
        write(small());

        assertThat(JournalFile.peek(journal())).isEqualTo(small());
        assertThat(Files.readAllLines(journal())).hasSize(small().size() + 1);
    }

    @Test
    void whatIsReportedAsMissingStaysMissing() throws Exception {
        List<JournalEntry> entries = List.of(BARE);
        write(entries);

        assertThat(JournalFile.peek(journal())).isEqualTo(entries);
        assertThat(Files.readString(journal())).doesNotContain("null", "macAddress");
    }

    @Test
    void aTornLastLineIsDroppedWhereverItWasTornAndTheNextOneFollowsCleanly() throws Exception {
        write(small());
        byte[] whole = Files.readAllBytes(journal());
        int lastLine = lastLineStart(whole);
        List<JournalEntry> before = small().subList(0, small().size() - 1);
        JournalEntry last = small().get(small().size() - 1);

        for (int length = lastLine; length < whole.length; length++) {
            Files.write(journal(), Arrays.copyOf(whole, length));
            assertThat(JournalFile.peek(journal())).as("torn at %d", length).isEqualTo(before);
            assertThat(Files.size(journal())).as("peeking changes nothing").isEqualTo(length);

            try (JournalFile opened = JournalFile.open(journal())) {
                opened.append(last);
            }
            assertThat(Files.readAllBytes(journal())).as("torn at %d", length).isEqualTo(whole);
        }
    }

    /** CRC-32C finds every single flipped bit of a line; only the last line feed has nothing behind it to miss it. */
    @Test
    void noFlippedBitLeadsToOtherEntries() throws Exception {
        write(small());
        byte[] whole = Files.readAllBytes(journal());
        List<JournalEntry> withoutLast = small().subList(0, small().size() - 1);

        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(journal(), flipped);

            boolean lastLineFeed = bit / 8 == whole.length - 1;
            assertThat(read()).as("bit %d", bit).isEqualTo(lastLineFeed ? Optional.of(withoutLast) : Optional.empty());
        }
    }

    private Optional<List<JournalEntry>> read() {
        try {
            return Optional.of(JournalFile.peek(journal()));
        } catch (JournalException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a line is lost|does not carry number 2",
                "two lines change places|does not carry number 1",
                "a line twice|does not carry number 3",
                "a byte in the middle|check sum of line 2",
                "an empty line|does not carry number 1",
                "a carriage return|check sum of line 1",
                "a byte order mark|does not carry number 0",
                "an empty file|holds no plan",
                "only the header|holds no plan",
                "half a header|holds no plan",
                "zeros|holds no plan"
            })
    void damageStopsAndSaysWhyAndWhatToDo(String damage, String found) throws Exception {
        write(small());
        String text = Files.readString(journal());
        List<String> lines = text.lines().map(line -> line + "\n").toList();
        Files.writeString(journal(), damaged(damage, text, lines));
        byte[] before = Files.readAllBytes(journal());

        assertThatThrownBy(() -> JournalFile.open(journal()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("is damaged: ")
                .hasMessageContaining(found)
                .hasMessageContaining("Going on from it could flash the recorder a second time")
                .hasMessageContaining("begin a new job");
        assertThat(Files.readAllBytes(journal())).as("nothing is changed").isEqualTo(before);
    }

    private static String damaged(String damage, String text, List<String> lines) {
        return switch (damage) {
            case "a line is lost" -> text.replace(lines.get(2), "");
            case "two lines change places" -> lines.get(0) + lines.get(2) + lines.get(1) + lines.get(3);
            case "a line twice" -> text.replace(lines.get(2), lines.get(2) + lines.get(2));
            case "a byte in the middle" -> text.replace("\"family\"", "\"Family\"");
            case "an empty line" -> text.replace(lines.get(1), "\n" + lines.get(1));
            case "a carriage return" -> text.replace("\n", "\r\n");
            case "a byte order mark" -> "\uFEFF" + text;
            case "an empty file" -> "";
            case "only the header" -> lines.get(0);
            case "half a header" -> lines.get(0).substring(0, 30);
            case "zeros" -> "\u0000".repeat(4096);
            default -> throw new IllegalArgumentException(damage);
        };
    }

    @Test
    void aNewerFormatIsLeftToTheNewerNvrguard() throws Exception {
        writeRaw("{\"format\":2,\"agent\":\"9.0\",\"anything\":[1,2]}", "{\"entry\":\"unheard-of\"}");

        assertThatThrownBy(() -> JournalFile.open(journal()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("has format 2")
                .hasMessageContaining("Go on with the newer nvrguard")
                .message()
                .doesNotContain("damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"format\":0,\"agent\":\"a\",\"serialNumber\":\"s\",\"planSha256\":\"p\"}",
                "{\"format\":-1,\"agent\":\"a\",\"serialNumber\":\"s\",\"planSha256\":\"p\"}",
                "{\"format\":\"1\",\"agent\":\"a\",\"serialNumber\":\"s\",\"planSha256\":\"p\"}",
                "{\"format\":1,\"agent\":\"a\",\"serialNumber\":null,\"planSha256\":\"p\"}",
                "{\"format\":1,\"agent\":\"a\",\"planSha256\":\"p\"}",
                "[]",
                "null",
                "not json"
            })
    void aHeaderThatIsNoneIsDamage(String header) throws Exception {
        writeRaw(header, "{}");

        assertThatThrownBy(() -> JournalFile.peek(journal()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("is damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"entry\":\"erased\",\"at\":\"2026-03-01T12:00:00Z\"}",
                "{\"entry\":\"began\",\"at\":\"2026-03-01T12:00:00Z\",\"step\":\"format-disks\",\"hop\":0,\"notes\":{}}",
                "{\"entry\":\"began\",\"at\":\"2026-03-01T12:00:00Z\",\"step\":\"upload-image\",\"hop\":-1,\"notes\":{}}",
                "{\"entry\":\"began\",\"at\":\"2026-03-01T12:00:00Z\",\"step\":\"upload-image\",\"hop\":\"1\",\"notes\":{}}",
                "{\"entry\":\"began\",\"at\":\"2026-03-01T12:00:00Z\",\"step\":\"upload-image\",\"hop\":1}",
                "{\"entry\":\"began\",\"at\":\"2026-03-01T12:00:00Z\",\"step\":\"upload-image\",\"hop\":1,\"notes\":{\"a\":null}}",
                "{\"entry\":\"began\",\"at\":\"2026-03-01T12:00:00Z\",\"hop\":1,\"notes\":{}}",
                "{\"entry\":\"resumed\",\"at\":\"yesterday\"}",
                "{\"entry\":\"resumed\",\"at\":\"2026-03-01T12:00:00Z\",\"more\":1}",
                "{\"entry\":\"resumed\",\"entry\":\"finished\",\"at\":\"2026-03-01T12:00:00Z\"}",
                "{\"entry\":\"resumed\"}",
                "{\"at\":\"2026-03-01T12:00:00Z\"}",
                "{\"entry\":null,\"at\":\"2026-03-01T12:00:00Z\"}",
                "{\"entry\":\"halted\",\"at\":\"2026-03-01T12:00:00Z\",\"step\":\"upload-image\",\"hop\":1,\"halt\":{\"kind\":\"refused\"}}",
                "{\"entry\":\"halted\",\"at\":\"2026-03-01T12:00:00Z\",\"step\":\"upload-image\",\"hop\":1,\"halt\":{\"kind\":\"broken\",\"found\":\"f\",\"why\":\"w\",\"remedy\":\"r\"}}",
                "{\"entry\":\"planned\",\"at\":\"2026-03-01T12:00:00Z\"}",
                "{\"entry\":\"planned\",\"at\":\"2026-03-01T12:00:00Z\",\"plan\":{\"family\":\"i-series\"}}",
                "{} {}",
                "null"
            })
    void aForeignWordStopsEvenWhenItsCheckSumHolds(String line) throws Exception {
        write(List.of(PLANNED));
        Files.writeString(journal(), Files.readString(journal()) + new String(JournalText.line(2, line), UTF_8));

        assertThatThrownBy(() -> JournalFile.open(journal()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("line 3 is not understood by this nvrguard");
    }

    @Test
    void soundLinesOfAnotherJobDoNotStandUnderThisHeader() throws Exception {
        writeRaw(
                "{\"format\":1,\"agent\":\"0.1.0\",\"serialNumber\":\"another\",\"planSha256\":\"" + "0".repeat(64)
                        + "\"}",
                JournalLine.of(PLANNED));

        assertThatThrownBy(() -> JournalFile.open(journal()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("belongs to another plan, for another");
    }

    @Test
    void entriesThatContradictEachOtherAreDamage() throws Exception {
        write(List.of(PLANNED, new JournalEntry.Finished(NOON)));

        try (JournalFile opened = JournalFile.open(journal())) {
            assertThatThrownBy(() -> opened.job("sample"))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("its entries contradict each other: ")
                    .hasMessageContaining("finished where export-configuration is next");
        }
    }

    @Test
    void aMissingFileIsSaidInWords() {
        assertThatThrownBy(() -> JournalFile.open(journal()))
                .isInstanceOf(JournalException.class)
                .hasMessageEndingWith("can't be read: there is no such file");
        assertThatThrownBy(() -> JournalFile.open(folder.resolve("gone/journal.jsonl")))
                .isInstanceOf(JournalException.class)
                .hasMessageEndingWith("can't be read: there is no such file");
    }

    @Test
    void aSecondJournalNeverReplacesTheFirst() throws Exception {
        write(small());

        assertThatThrownBy(() -> JournalFile.create(journal(), PLANNED))
                .isInstanceOf(JournalException.class)
                .hasMessageEndingWith("it exists already");
        assertThat(JournalFile.peek(journal())).isEqualTo(small());
    }

    @Test
    void whenALineCannotBeWrittenNoneIsEverAgain() throws Exception {
        JournalFile closed = JournalFile.create(journal(), PLANNED);
        closed.close();

        assertThatThrownBy(() -> closed.append(small().get(1)))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("Nothing more is sent to the recorder. Make room, then run `nvrguard resume`");
        assertThatThrownBy(() -> closed.append(small().get(1))).hasMessageContaining("could not be written before");
        assertThat(JournalFile.peek(journal())).containsExactly(PLANNED);
    }

    private Path journal() {
        return folder.resolve("journal.jsonl");
    }

    private static List<JournalEntry> small() {
        List<JournalEntry> sample = SampleJob.entries();
        return List.of(
                PLANNED,
                sample.get(1),
                new JournalEntry.Noted(NOON, PLAN.steps().get(0), NOTES));
    }

    private void write(List<JournalEntry> entries) throws JournalException {
        try (JournalFile journal = JournalFile.create(journal(), (JournalEntry.Planned) entries.get(0))) {
            for (JournalEntry entry : entries.subList(1, entries.size())) {
                journal.append(entry);
            }
        }
    }

    /** Sound lines with any content. */
    private void writeRaw(String header, String first) throws IOException {
        Files.write(journal(), JournalText.line(0, header));
        Files.write(journal(), JournalText.line(1, first), StandardOpenOption.APPEND);
    }

    private static int lastLineStart(byte[] bytes) {
        int start = bytes.length - 1;
        while (bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static String golden() throws IOException {
        try (InputStream in = JournalFileTest.class.getResourceAsStream("journal.jsonl")) {
            if (in == null) {
                throw new IOException("the golden file journal.jsonl is missing from the test resources");
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
