package io.nvrguard.upgrade;

/** Ends a step with a {@link Halt}. Thrown and caught inside this package only. */
final class HaltException extends Exception {

    private final transient Halt halt;

    HaltException(Halt halt) {
        super(halt.found());
        this.halt = halt;
    }

    HaltException(Halt.Kind kind, String found, String why, String remedy) {
        this(new Halt(kind, found, why, remedy));
    }

    Halt halt() {
        return halt;
    }
}
