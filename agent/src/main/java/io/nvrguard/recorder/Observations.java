package io.nvrguard.recorder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What does not add up in a recorder's own words, one sentence each, for people; what must be refused, rules refuse. */
public final class Observations {

    private Observations() {}

    public static List<String> of(RecorderIdentity recorder) {
        return Stream.of(otherKind(recorder), otherModel(recorder))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> otherKind(RecorderIdentity recorder) {
        return recorder.model()
                .kind()
                .flatMap(kind -> recorder.deviceType()
                        .filter(type -> !kind.calledSo(type))
                        .map(type -> "It calls itself '" + type + "', and " + recorder.model() + " is the name of "
                                + kind.inWords() + ". deviceType lies on some units; the model decides."));
    }

    private static Optional<String> otherModel(RecorderIdentity recorder) {
        return recorder.otherModelInSerial()
                .map(other -> "Its serial number is that of model " + other + ", not of the " + recorder.model()
                        + " it says it is. Every file will be refused until that is cleared up.");
    }
}
