package io.nvrguard.simulator.fault;

/** F37: the account may look, and change or export nothing. */
public record AuthLowpriv() implements Fault {
    static final Knob KNOB = Knob.plain(
                    "auth.lowpriv",
                    "the account may only look: orders, exports and log searches are `lowPrivilege`",
                    "F37",
                    new AuthLowpriv())
            .drawn();

    @Override
    public Knob knob() {
        return KNOB;
    }
}
