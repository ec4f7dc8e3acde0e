package io.nvrguard.guard;

import io.nvrguard.profile.Profile;
import io.nvrguard.recorder.ModelName;
import io.nvrguard.recorder.RecorderIdentity;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The recorder's model must be listed in exactly one profile, and its serial number must not name another one. What it calls
 * itself in {@code deviceType} is shown and decides nothing: real NVRs say DVR, and old DVRs say IPC.
 */
final class KnownRecorder implements GuardRule {

    static final String ID = "known-recorder";

    private static final String ONE_PROFILE = "exactly one profile that lists this model";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        ModelName model = situation.recorder().model();
        return switch (situation.profiles().size()) {
            case 0 -> model.kind().equals(Optional.of(ModelName.Kind.CAMERA)) ? camera(situation) : unknown(situation);
            case 1 ->
                situation
                        .recorder()
                        .otherModelInSerial()
                        .map(other -> twoModels(situation, other))
                        .orElseGet(() -> Verdict.allow(
                                ID,
                                model + " is in profile "
                                        + situation.profiles().get(0).family(),
                                "exactly one profile"));
            default -> ambiguous(situation);
        };
    }

    private static Verdict camera(Situation situation) {
        return Verdict.refuse(
                ID,
                situation.recorder().model() + " is a camera and no recorder" + calledItself(situation.recorder()),
                "a recorder that is listed in a profile",
                "Firmware of another kind of device cannot start on it.",
                "Check the address: the recorder answers at another one, or is not on this network.",
                Optional.empty());
    }

    private static Verdict unknown(Situation situation) {
        return Verdict.refuse(
                ID,
                situation.recorder().model() + " is in no profile" + calledItself(situation.recorder())
                        + nearMiss(situation),
                ONE_PROFILE,
                "A file that fits a similar model can leave this one unable to start; what is not listed is not tried."
                        + anotherBrand(situation.recorder().model()),
                "Leave its firmware as it is. To have the model added, send us what `identify HOST --json` prints for it,"
                        + " what the recorder answers at /ISAPI/System/deviceInfo, a photo of its label and where the vendor"
                        + " offers its firmware. Black out the last digits of serial number and MAC; never send a password or"
                        + " the configuration export.",
                Optional.empty());
    }

    /** Two names for one unit: firmware for the reported one may be that of another board. */
    private static Verdict twoModels(Situation situation, ModelName inSerial) {
        RecorderIdentity recorder = situation.recorder();
        return Verdict.refuse(
                ID,
                "the model is reported as " + recorder.model() + ", and the serial number " + recorder.serialNumber()
                        + " is that of model " + inSerial,
                "a model and a serial number that name the same unit",
                "Every recorder's serial number begins with its model. A unit that reports another one was flashed with"
                        + " foreign firmware, or was mistyped; firmware for either may destroy it.",
                "Read model and serial number on the unit's label. If they are as above, leave its firmware as it is and ask"
                        + " the vendor with both.",
                Optional.empty());
    }

    private static Verdict ambiguous(Situation situation) {
        String families = situation.profiles().stream().map(Profile::family).collect(Collectors.joining(", "));
        return Verdict.refuse(
                ID,
                situation.recorder().model() + " is in the profiles " + families,
                ONE_PROFILE,
                "Two profiles may name different firmware for it, and nothing says which of them is right.",
                "Remove the model from one of them and run `profiles check`.",
                Optional.empty());
    }

    private static String calledItself(RecorderIdentity recorder) {
        return recorder.deviceType()
                .map(type -> "; it calls itself '" + type.strip() + "'")
                .orElse("");
    }

    private static String nearMiss(Situation situation) {
        return situation.nearMiss().map(near -> "; " + near.inWords()).orElse("");
    }

    /** Seen on an I-series clone (firmware-images.md §6.1): its maker allows its own firmware only, never Hikvision's. */
    private static String anotherBrand(ModelName model) {
        return model.base().matches("i?DS-.*|E[RKC][IT]-.*")
                ? ""
                : " A unit sold under another brand takes that brand's firmware only.";
    }
}
