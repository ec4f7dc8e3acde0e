package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.Recording;
import io.nvrguard.simulator.recorder.RecordingPage;
import io.nvrguard.simulator.recorder.RecordingQuery;
import io.nvrguard.simulator.recorder.ResponseStatus;
import java.time.format.DateTimeParseException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code POST ContentMgmt/search}: recordings by track and time, misspelt like the log's search (recorder-protocol.md §9). */
final class RecordingSearchNode {
    private static final int MOST_RESULTS = 40;

    private RecordingSearchNode() {}

    static Reply search(Call call) {
        Optional<RequestXml> request = call.body();
        if (request.isEmpty()) {
            return call.answer(ResponseStatus.BAD_XML_FORMAT);
        }
        try {
            WireTime time = WireTime.of(call);
            RecordingPage page = call.recorder().searchRecordings(query(request.get(), time));
            return result(call, request.get().text("searchID").orElseThrow(), page, time);
        } catch (NoSuchElementException | IllegalArgumentException | DateTimeParseException e) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
    }

    private static RecordingQuery query(RequestXml request, WireTime time) {
        return new RecordingQuery(
                request.texts("trackID").stream().map(Integer::parseInt).collect(Collectors.toSet()),
                time.wallClock(request.text("startTime").orElseThrow()),
                time.wallClock(request.text("endTime").orElseThrow()),
                Math.min(
                        MOST_RESULTS,
                        Integer.parseInt(request.text("maxResults").orElseThrow())),
                Integer.parseInt(request.text("searchResultPostion").orElseThrow()));
    }

    private static Reply result(Call call, String searchId, RecordingPage page, WireTime time) {
        Xml xml = call.document("CMSearchResult")
                .text("searchID", "{" + searchId.replaceAll("[{}]", "") + "}")
                .text("responseStatus", true)
                .text("responseStatusStrg", page.responseStatusStrg())
                .text("numOfMatches", page.recordings().size())
                .open("matchList");
        page.recordings().forEach(recording -> match(xml, recording, time));
        return Reply.xml(xml);
    }

    private static void match(Xml xml, Recording recording, WireTime time) {
        xml.open("searchMatchItem")
                .text("trackID", recording.trackId())
                .open("timeSpan")
                .text("startTime", time.text(recording.start()))
                .text("endTime", time.text(recording.end()))
                .close()
                .open("mediaSegmentDescriptor")
                .text("contentType", "video")
                .text("codecType", "H.265")
                .text(
                        "playbackURI",
                        String.format(
                                "rtsp://0.0.0.0/Streaming/tracks/%d/?name=%08d",
                                recording.trackId(), recording.number()))
                .close()
                .open("metadataMatches")
                .text("metadataDescriptor", "recordType.meta.hikvision.com/timing")
                .close()
                .close();
    }
}
