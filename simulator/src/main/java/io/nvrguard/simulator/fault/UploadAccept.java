package io.nvrguard.simulator.fault;

import java.util.List;

/**
 * F07: takes the image in one form only; the other is answered as if its content were wrong.
 *
 * @param method {@code put} for the raw file, {@code post} for the form
 */
public record UploadAccept(String method) implements Fault {
    private static final List<String> METHODS = List.of("put", "post");

    static final Knob KNOB = Knob.of(
                    "upload.accept=put",
                    "takes the image by `put` or by `post` only; the other is `badXmlContent`",
                    "F07",
                    value -> new UploadAccept(value.oneOf(METHODS)))
            .drawn(chance -> chance.oneOf(METHODS));

    @Override
    public Knob knob() {
        return KNOB;
    }

    @Override
    public String text() {
        return name() + "=" + method;
    }
}
