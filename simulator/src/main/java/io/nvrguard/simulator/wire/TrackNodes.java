package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.RecordTrack;
import io.nvrguard.simulator.recorder.ResponseStatus;
import java.util.List;
import java.util.Optional;

/** {@code record/tracks}: what is recorded of which channel, and when. No recording of a real body exists (recorder-protocol.md §9). */
final class TrackNodes {
    private TrackNodes() {}

    static Reply list(Call call) {
        List<RecordTrack> tracks = call.recorder().recordTracks();
        Xml xml = call.document("TrackList");
        tracks.forEach(track -> written(xml.open("Track"), track).close());
        return Reply.xml(xml);
    }

    static Reply one(Call call) {
        return track(call)
                .map(track -> Reply.xml(written(call.document("Track"), track)))
                .orElseGet(call::missing);
    }

    private static Optional<RecordTrack> track(Call call) {
        return call.recorder().recordTracks().stream()
                .filter(track -> track.id() == call.id())
                .findFirst();
    }

    private static Xml written(Xml xml, RecordTrack track) {
        return xml.text("id", track.id())
                .text("Channel", track.id())
                .text("Enable", track.enabled())
                .open("TrackSchedule")
                .open("ScheduleBlockList")
                .open("ScheduleBlock")
                .open("ScheduleAction")
                .text("id", 1)
                .open("ScheduleActionStartTime")
                .text("DayOfWeek", "Monday")
                .text("TimeOfDay", "00:00:00")
                .close()
                .open("ScheduleActionEndTime")
                .text("DayOfWeek", "Sunday")
                .text("TimeOfDay", "24:00:00")
                .close()
                .open("Actions")
                .text("Record", true)
                .text("ActionRecordingMode", track.recordingMode())
                .close()
                .close()
                .close()
                .close()
                .close();
    }

    static Reply change(Call call) {
        Optional<RecordTrack> before = track(call);
        if (before.isEmpty()) {
            return call.missing();
        }
        Optional<String> mode = call.text("ActionRecordingMode");
        Optional<String> enable = call.text("Enable").filter(text -> text.matches("true|false"));
        if (mode.isEmpty() && enable.isEmpty()) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
        RecordTrack track = new RecordTrack(
                before.get().id(),
                before.get().channel(),
                enable.map(Boolean::parseBoolean).orElse(before.get().enabled()),
                mode.orElse(before.get().recordingMode()));
        return call.answer(call.recorder()
                .program(
                        call.caller(),
                        setup -> setup.schedule(track) ? ResponseStatus.OK : ResponseStatus.BAD_PARAMETERS));
    }
}
