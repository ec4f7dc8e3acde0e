package io.nvrguard.app;

import io.nvrguard.recorder.LabelReading;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.RecorderAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;

/** Which recorder, how to log in to it, and what a person read on its label. */
final class RecorderOptions {

    @Parameters(paramLabel = "HOST[:PORT]", description = "The recorder.")
    private Optional<String> host = Optional.empty();

    @Mixin
    private LoginOptions loginOptions = new LoginOptions();

    @ArgGroup(exclusive = false)
    private @Nullable LabelOptions labelOptions;

    /** For a command that can do without the recorder itself, when it is described. */
    static CommandSpec withOptionalHost(CommandSpec command) {
        PositionalParamSpec host = command.positionalParameters().stream()
                .filter(parameter -> parameter.paramLabel().startsWith("HOST"))
                .findFirst()
                .orElseThrow();
        command.remove(host);
        return command.add(PositionalParamSpec.builder()
                .index(host.index())
                .arity("0..1")
                .paramLabel(host.paramLabel())
                .typeInfo(host.typeInfo())
                .getter(host.getter())
                .setter(host.setter())
                .description("The recorder; without it, describe it.")
                .build());
    }

    boolean namesARecorder() {
        return host.isPresent();
    }

    RecorderAddress address() throws Stop {
        return LoginOptions.address(
                host.orElseThrow(() -> new Stop(ExitCode.WRONG_USAGE, "Which recorder? Give HOST or HOST:PORT.")));
    }

    Login login(Wiring wiring, RecorderAddress address) throws Stop {
        return loginOptions.login(wiring, address);
    }

    /** Empty where nobody read the label. */
    Optional<LabelReading> label() {
        return Optional.ofNullable(labelOptions).map(LabelOptions::reading);
    }
}
