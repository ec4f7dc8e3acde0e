package io.nvrguard.simulator.fault;

/** F38: after an upgrade no recording schedule is left; the cameras are. */
public record PostNoschedule() implements Fault {
    static final Knob KNOB = Knob.plain(
                    "post.noschedule",
                    "an upgrade leaves cameras without recording schedules",
                    "F38",
                    new PostNoschedule())
            .drawn();

    @Override
    public Knob knob() {
        return KNOB;
    }
}
