package io.nvrguard.upgrade;

import java.time.Duration;

/** The halt for a recorder that does not turn up after its factory default. */
final class Unseen {

    /** Where a defaulted Hikvision recorder waits (recorder-protocol.md §3.1). */
    private static final String DEFAULT_ADDRESS = "192.168.1.64";

    private Unseen() {}

    static HaltException after(Duration waited, Visit visit) {
        return new HaltException(
                Halt.Kind.OUT_OF_REACH,
                "For " + Words.of(waited) + " no recorder with serial "
                        + visit.plan().serialNumber() + " was heard after its factory default.",
                "It most likely waits, inactive, at its default address " + DEFAULT_ADDRESS
                        + ", which this computer can't hear from its own network.",
                "Connect this computer to the same switch, give it the address 192.168.1.10 with mask 255.255.255.0, then run"
                        + " `nvrguard resume " + visit.job().id() + "`.");
    }
}
