package io.nvrguard.files;

import io.nvrguard.upgrade.JournalEntry;
import io.nvrguard.upgrade.JournalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The text of a journal, checked line by line.
 *
 * @param lines sound lines, the header included; the sequence number of the next one
 * @param soundBytes length of the file without a torn last line
 */
record JournalText(List<JournalEntry> entries, long lines, long soundBytes) {

    private static final int CRC_DIGITS = 8;

    static byte[] line(long sequence, String json) {
        String checked = sequence + " " + json;
        return (crc(checked) + " " + checked + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static JournalText read(Path path) throws IOException, JournalException {
        byte[] bytes = Files.readAllBytes(path);
        List<JournalEntry> entries = new ArrayList<>();
        int start = 0;
        long sequence = 0;
        Optional<JournalLine.Header> header = Optional.empty();
        for (int end = lineFeed(bytes, start); end >= 0; end = lineFeed(bytes, start)) {
            String json =
                    json(path, sequence, new String(Arrays.copyOfRange(bytes, start, end), StandardCharsets.UTF_8));
            if (sequence == 0) {
                header = Optional.of(JournalLine.readHeader(path, json));
            } else {
                entries.add(JournalLine.entry(path, sequence, json));
            }
            sequence++;
            start = end + 1;
        }
        if (header.isEmpty() || entries.isEmpty()) {
            throw damaged(path, "it holds no plan");
        }
        JournalLine.checkPlan(path, header.get(), entries.get(0));
        return new JournalText(entries, sequence, start);
    }

    private static String json(Path path, long sequence, String line) throws JournalException {
        String expected = " " + sequence + " ";
        if (line.length() < CRC_DIGITS || !line.startsWith(expected, CRC_DIGITS)) {
            throw damaged(path, "line " + (sequence + 1) + " does not carry number " + sequence);
        }
        String checked = line.substring(CRC_DIGITS + 1);
        if (!line.substring(0, CRC_DIGITS).equals(crc(checked))) {
            throw damaged(path, "the check sum of line " + (sequence + 1) + " does not hold");
        }
        return checked.substring(expected.length() - 1);
    }

    /** One form for all: what, why, what to do. */
    static JournalException damaged(Path path, String found) {
        return new JournalException("the journal " + path + " is damaged: " + found
                + ". Going on from it could flash the recorder a second time, so nothing is done. Keep the file, look at the"
                + " recorder (which version runs, is it flashing?), move the job's folder out of jobs/, and begin a new job with"
                + " `nvrguard upgrade`");
    }

    private static int lineFeed(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static String crc(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
