package io.nvrguard.guard;

import io.nvrguard.profile.ListedImage;
import java.util.List;
import java.util.Optional;

/**
 * What people have said of where firmware files came from.
 *
 * @param pins in the order in which they were made
 * @param needed whether somebody must have said it; false where a file is only looked at
 */
public record Origins(List<Pin> pins, boolean needed) {

    /** Nobody said anything, and nobody has to. */
    public static final Origins NOT_ASKED = new Origins(List.of(), false);

    public Origins {
        pins = List.copyOf(pins);
    }

    /** The bytes a listed image is fixed to. */
    public Optional<Pin> pin(ListedImage image) {
        return pins.stream().filter(pin -> pin.isOf(image)).findFirst();
    }

    /** The same words, for a file that is only looked at. */
    public Origins notNeeded() {
        return new Origins(pins, false);
    }
}
