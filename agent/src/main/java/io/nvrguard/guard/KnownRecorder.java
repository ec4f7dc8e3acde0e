package io.nvrguard.guard;

import io.nvrguard.profile.Profile;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The recorder's model must be listed in exactly one profile. A deviceType may lie, so alone it decides nothing. */
final class KnownRecorder implements GuardRule {

    static final String ID = "known-recorder";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Verdict judge(Situation situation) {
        String model = situation.recorder().model().text();
        return switch (situation.profiles().size()) {
            case 0 -> isRecorder(situation) ? unknown(model) : notARecorder(situation, model);
            case 1 ->
                Verdict.allow(
                        ID,
                        model + " is in profile " + situation.profiles().get(0).family(),
                        "exactly one profile");
            default -> ambiguous(situation, model);
        };
    }

    /** NVR, DVR, HVR …: all the vendor's words for recorders end alike (recorder-protocol.md §1). */
    private static boolean isRecorder(Situation situation) {
        return situation
                .recorder()
                .deviceType()
                .map(type -> type.strip().toUpperCase(Locale.ROOT).endsWith("VR"))
                .orElse(true);
    }

    private static Verdict notARecorder(Situation situation, String model) {
        return Verdict.refuse(
                ID,
                model + " is not a recorder: it calls itself '"
                        + situation.recorder().deviceType().orElse("") + "'",
                "a recorder that is listed in a profile",
                "Firmware of another kind of device cannot start on it.",
                "Check the address: the recorder answers at another one, or is not on this network.",
                Optional.empty());
    }

    private static Verdict unknown(String model) {
        return Verdict.refuse(
                ID,
                model + " is in no profile",
                "exactly one profile that lists this model",
                "A file that fits a similar model can leave this one unable to start; what is not listed is not tried.",
                "Leave its firmware as it is. To have the model added, send us what `identify --json` prints for it, a"
                        + " photo of its label, and where the vendor offers its firmware.",
                Optional.empty());
    }

    private static Verdict ambiguous(Situation situation, String model) {
        String families = situation.profiles().stream().map(Profile::family).collect(Collectors.joining(", "));
        return Verdict.refuse(
                ID,
                model + " is in the profiles " + families,
                "exactly one profile that lists this model",
                "Two profiles may name different firmware for it, and nothing says which of them is right.",
                "Remove the model from one of them and run `profiles check`.",
                Optional.empty());
    }
}
