package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.LogEntry;
import io.nvrguard.simulator.recorder.LogPage;
import io.nvrguard.simulator.recorder.LogQuery;
import io.nvrguard.simulator.recorder.ResponseStatus;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * {@code POST ContentMgmt/logSearch}, with the wire's spelling: {@code searchResultPostion}, {@code metaId}. Anything else is
 * badXmlContent (recorder-protocol.md §7.1).
 */
final class LogSearchNode {
    private LogSearchNode() {}

    static Reply search(Call call) {
        Optional<RequestXml> request = call.body();
        if (request.isEmpty()) {
            return call.answer(ResponseStatus.BAD_XML_FORMAT);
        }
        try {
            WireTime time = WireTime.of(call);
            LogQuery query = query(request.get(), time);
            LogPage page = isMisunderstood(call, query)
                    ? new LogPage(List.of(), false)
                    : call.recorder().searchLog(query);
            return result(call, request.get().text("searchID").orElseThrow(), page, time);
        } catch (NoSuchElementException | IllegalArgumentException | DateTimeParseException e) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
    }

    private static LogQuery query(RequestXml request, WireTime time) {
        return new LogQuery(
                request.text("metaId").orElseThrow(),
                time.wallClock(request.text("startTime").orElseThrow()),
                time.wallClock(request.text("endTime").orElseThrow()),
                Integer.parseInt(request.text("maxResults").orElseThrow()),
                Integer.parseInt(request.text("searchResultPostion").orElseThrow()));
    }

    /** Some units know the class of all information entries only by its misspelling, and find nothing under the right one. */
    private static boolean isMisunderstood(Call call, LogQuery query) {
        return switch (call.dialect().logInformation()) {
            case EITHER -> false;
            case MISSPELT -> query.metaId().endsWith(".com/Information");
        };
    }

    private static Reply result(Call call, String searchId, LogPage page, WireTime time) {
        Xml xml = call.document("CMSearchResult")
                .text("searchID", "{" + searchId.replaceAll("[{}]", "") + "}")
                .text("responseStatus", true)
                .text("responseStatusStrg", page.responseStatusStrg())
                .text("numOfMatches", page.entries().size())
                .open("matchList");
        page.entries().forEach(entry -> match(xml, entry, time));
        return Reply.xml(xml);
    }

    private static void match(Xml xml, LogEntry entry, WireTime time) {
        xml.open("searchMatchItem")
                .open("logDescriptor")
                .text("metaId", entry.metaId())
                .text("StartDateTime", time.text(entry.startDateTime()))
                .text("paraType", "")
                .text("localID", "")
                .text("userName", entry.userName())
                .text("ipAddress", entry.ipAddress())
                .text("additionInformation", entry.additionInformation())
                .close()
                .close();
    }
}
