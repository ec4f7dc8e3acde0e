package io.nvrguard.app;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/** Every verb, in the order of the work. */
final class Commands {

    private Commands() {}

    static Map<String, Function<Wiring, Object>> inOrder() {
        Map<String, Function<Wiring, Object>> commands = new LinkedHashMap<>();
        commands.put("discover", DiscoverCommand::new);
        commands.put("identify", IdentifyCommand::new);
        commands.put("firmware", FirmwareCommand::new);
        commands.put("profiles", ProfilesCommand::new);
        commands.put(
                "check",
                wiring -> RecorderOptions.withOptionalHost(CommandSpec.forAnnotatedObject(new CheckCommand(wiring))));
        commands.put("plan", PlanCommand::new);
        commands.put("upgrade", UpgradeCommand::new);
        commands.put("resume", ResumeCommand::new);
        commands.put("repair", RepairCommand::new);
        commands.put("jobs", JobsCommand::new);
        commands.put("report", ReportCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("demo", DemoCommand::new);
        commands.put("simulate", SimulateCommand::new);
        return Collections.unmodifiableMap(commands);
    }
}
