package io.nvrguard.app;

import io.nvrguard.files.Addition;
import io.nvrguard.files.ProfileException;
import io.nvrguard.files.ProfileFiles;
import io.nvrguard.files.StateDirectory;
import io.nvrguard.guard.Guard;
import io.nvrguard.guard.GuardRules;
import io.nvrguard.isapi.IsapiRecorders;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.Recorders;
import io.nvrguard.sadp.SadpFinder;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the real parts together, each made when it is first needed: a start of the command line should be cheap. */
final class Wiring {

    private final Output output;
    private final Map<String, String> environment;
    private final Pace pace;
    private Optional<IsapiRecorders> recorders = Optional.empty();

    Wiring(Output output, Map<String, String> environment, Pace pace) {
        this.output = output;
        this.environment = Map.copyOf(environment);
        this.pace = pace;
    }

    Output output() {
        return output;
    }

    Pace pace() {
        return pace;
    }

    Passwords passwords() {
        return new Passwords(environment, output);
    }

    Guard guard() {
        return new Guard(GuardRules.all());
    }

    ProfilePack profiles(List<Path> siteFolders) throws Stop {
        try {
            return new ProfileFiles(siteFolders).read();
        } catch (ProfileException e) {
            throw new Stop(ExitCode.WRONG_USAGE, String.valueOf(e.getMessage()));
        }
    }

    Recorders recorders() {
        IsapiRecorders opened = recorders.orElseGet(() -> new IsapiRecorders(pace.clock()));
        recorders = Optional.of(opened);
        return opened;
    }

    /** @param known hosts that are asked directly, too */
    SadpFinder finder(List<RecorderAddress> known) throws Stop {
        try {
            return new SadpFinder(known.stream()
                    .map(address -> new InetSocketAddress(address.host(), SadpFinder.PORT))
                    .toList());
        } catch (RecorderException e) {
            throw new Stop(ExitCode.WRONG_USAGE, "This computer can't look for recorders: " + e.getMessage() + ".");
        }
    }

    /** How whoever runs this adds a file to the firmware store. */
    Addition addition(Optional<String> source) {
        return new Addition(
                source,
                System.getProperty("user.name", "unknown"),
                pace.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** {@code NVRGUARD_HOME}, or the platform's state directory. */
    StateDirectory state() {
        String home = environment.getOrDefault("NVRGUARD_HOME", "");
        String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
        Path usual = xdg.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".local", "state") : Path.of(xdg);
        return new StateDirectory(home.isEmpty() ? usual.resolve("nvrguard") : Path.of(home));
    }
}
