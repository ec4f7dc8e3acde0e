package io.nvrguard.guard;

import io.nvrguard.recorder.RecorderIdentity;
import java.util.Optional;

/** Inside a job the recorder must be the one the plan was made for: by serial number and MAC, never by address. */
final class SameRecorder implements GuardRule {

    static final String ID = "same-recorder";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        RecorderIdentity recorder = situation.recorder();
        if (situation.expected().isEmpty()) {
            return Verdict.allow(ID, inWords(recorder), "any recorder: no plan was made yet");
        }
        RecorderIdentity expected = situation.expected().get();
        if (recorder.isSameUnitAs(expected.serialNumber(), expected.macAddress())) {
            return Verdict.allow(ID, inWords(recorder), inWords(expected));
        }
        return Verdict.refuse(
                ID,
                inWords(recorder),
                inWords(expected),
                "The plan, the backup and the firmware were chosen for another unit. After a factory default a foreign"
                        + " recorder may answer at the default address.",
                "Take the other unit off this network or give it another address, then run `resume`.",
                Optional.empty());
    }

    private static String inWords(RecorderIdentity recorder) {
        String serial =
                recorder.serialNumber().isBlank() ? "no serial number" : "serial number " + recorder.serialNumber();
        return serial + recorder.macAddress().map(mac -> ", MAC " + mac).orElse(", no MAC");
    }
}
