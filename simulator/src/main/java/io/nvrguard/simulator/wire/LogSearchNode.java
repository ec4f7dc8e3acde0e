package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.LogEntry;
import io.nvrguard.simulator.recorder.LogPage;
import io.nvrguard.simulator.recorder.LogQuery;
import io.nvrguard.simulator.recorder.ResponseStatus;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * {@code POST ContentMgmt/logSearch}, with the wire's spelling: {@code searchResultPostion}, {@code metaId}. Anything else is
 * badXmlContent (recorder-protocol.md §7.1). Times are the device's wall clock with a false {@code Z} (§7.3).
 */
final class LogSearchNode {
    private static final DateTimeFormatter FALSE_Z = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'");
    private static final int WALL_CLOCK_LENGTH = "2026-01-01T00:00:00".length();

    private LogSearchNode() {}

    static Reply search(Call call) {
        Optional<RequestXml> request = call.body();
        if (request.isEmpty()) {
            return call.answer(ResponseStatus.BAD_XML_FORMAT);
        }
        try {
            LogPage page = call.recorder().searchLog(query(request.get()));
            return result(call, request.get().text("searchID").orElseThrow(), page);
        } catch (NoSuchElementException | IllegalArgumentException | DateTimeParseException e) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
    }

    private static LogQuery query(RequestXml request) {
        return new LogQuery(
                request.text("metaId").orElseThrow(),
                wallClock(request.text("startTime").orElseThrow()),
                wallClock(request.text("endTime").orElseThrow()),
                Integer.parseInt(request.text("maxResults").orElseThrow()),
                Integer.parseInt(request.text("searchResultPostion").orElseThrow()));
    }

    private static LocalDateTime wallClock(String text) {
        return LocalDateTime.parse(text.substring(0, Math.min(text.length(), WALL_CLOCK_LENGTH)));
    }

    private static Reply result(Call call, String searchId, LogPage page) {
        Xml xml = call.document("CMSearchResult")
                .text("searchID", "{" + searchId.replaceAll("[{}]", "") + "}")
                .text("responseStatus", true)
                .text("responseStatusStrg", page.responseStatusStrg())
                .text("numOfMatches", page.entries().size())
                .open("matchList");
        page.entries().forEach(entry -> match(xml, entry));
        return Reply.xml(xml);
    }

    private static void match(Xml xml, LogEntry entry) {
        xml.open("searchMatchItem")
                .open("logDescriptor")
                .text("metaId", entry.metaId())
                .text("StartDateTime", FALSE_Z.format(entry.startDateTime()))
                .text("paraType", "")
                .text("localID", "")
                .text("userName", entry.userName())
                .text("ipAddress", entry.ipAddress())
                .text("additionInformation", entry.additionInformation())
                .close()
                .close();
    }
}
