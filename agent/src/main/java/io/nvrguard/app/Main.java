package io.nvrguard.app;

import io.nvrguard.files.AgentVersion;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where the process begins, and the only place that ends it. */
public final class Main {

    /** In the order the help shows them. Only the one that is asked for is built: that keeps the start quick. */
    private static final Map<String, Function<Wiring, Object>> COMMANDS = Commands.inOrder();

    private Main() {}

    public static void main(String[] arguments) {
        Output output = Output.ofProcess();
        System.exit(run(new Wiring(output, System.getenv(), Pace.real()), arguments));
    }

    static int run(Wiring wiring, String... arguments) {
        CommandLine line = new CommandLine(CommandSpec.forAnnotatedObject(new Root()));
        COMMANDS.forEach((name, command) -> {
            if (isWanted(name, arguments)) {
                line.addSubcommand(name, command.apply(wiring));
            }
        });
        line.getSubcommands().values().forEach(Main::addHelp);
        line.setOut(wiring.output().outWriter());
        line.setErr(wiring.output().errWriter());
        line.setExecutionExceptionHandler((failure, command, parsed) -> Failures.report(wiring.output(), failure));
        line.setUsageHelpAutoWidth(false);
        if (arguments.length == 0) {
            line.usage(line.getOut());
            return ExitCode.WRONG_USAGE.number();
        }
        return line.execute(arguments);
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        command.getSubcommands().values().forEach(Main::addHelp);
    }

    private static boolean isWanted(String name, String... arguments) {
        return arguments.length == 0 || !COMMANDS.containsKey(arguments[0]) || arguments[0].equals(name);
    }

    /** The command without a verb. */
    @Command(
            name = "nvrguard",
            description = "Upgrades video recorders without breaking them.",
            version = "nvrguard " + AgentVersion.TEXT,
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND",
            footer = {
                "",
                "Exit codes: 0 done, 1 defect of ours, 2 wrong usage or settings, 3 refused by the guard, 4 a person is"
                        + " needed, 5 recorder unreachable or login refused, 6 the recorder failed."
            })
    private static final class Root implements Runnable {

        @Override
        public void run() {
            throw new IllegalStateException("picocli runs a verb, not the root");
        }
    }
}
