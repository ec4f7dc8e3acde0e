package io.nvrguard.simulator.fault;

/** F35: the TLS certificate is another one when the fault comes, and after every boot. */
public record TlsRotate() implements Fault {
    static final Knob KNOB = Knob.plain(
                    "tls.rotate",
                    "the certificate is another one now, and after every boot; normally after a full default only",
                    "F35",
                    new TlsRotate())
            .drawn();

    @Override
    public Knob knob() {
        return KNOB;
    }
}
