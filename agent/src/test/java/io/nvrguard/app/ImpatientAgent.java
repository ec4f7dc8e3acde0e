package io.nvrguard.app;

import java.time.Duration;
import java.time.InstantSource;

/** The agent as a process of its own, whose time runs sixty times faster: no deadline of minutes keeps a test. */
final class ImpatientAgent implements Pace {

    private static final int HURRY = 60;

    private final Pace hurried = Pace.spedUp(HURRY);

    public static void main(String[] arguments) {
        System.exit(Main.run(new Wiring(Output.ofProcess(), System.getenv(), new ImpatientAgent()), arguments));
    }

    @Override
    public InstantSource clock() {
        return hurried.clock();
    }

    @Override
    public void pause(Duration span) throws InterruptedException {
        hurried.pause(span);
    }
}
