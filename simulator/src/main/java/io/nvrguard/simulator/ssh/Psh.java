package io.nvrguard.simulator.ssh;

import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.recorder.DeviceInfo;
import io.nvrguard.simulator.recorder.DiskStatus;
import io.nvrguard.simulator.recorder.LogEntry;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the protect shell answers to one line (recorder-protocol.md §10). The banner, the prompt, the refusal and the debug dialogue
 * are recorded; the names of the commands stand in clients' scripts; what the commands print is synthetic.
 */
final class Psh {
    static final String BANNER = """
            BusyBox v1.x.x Protect Shell (psh) ver: simulated
            Enter 'help' for a list of davinci system commands.

            """;
    static final String PROMPT = "# ";

    /**
     * SIMULATOR'S OWN. The vendor says that SSH shows the log of a repair (K-series text, step 4); with which command is not public
     * (recorder-protocol.md §10), and this one exists on no real recorder.
     */
    static final String LOG = "simulatedLog";

    private static final String PROCESSES = """
              PID USER       VSZ STAT COMMAND
                1 root      1624 S    init
              418 root      402m S    /home/app/hicore
              561 root      2212 S    /bin/psh
            """;
    private static final String MEMORY = """
                         total       used       free     shared    buffers
            Mem:       1157088    1144288      12800          0          0
            """;
    /** It is no shell in which one command could lead to another. */
    private static final Pattern SHELL_SYNTAX = Pattern.compile("[;|&<>$`]");

    private static final int LOG_LINES = 100;
    private static final int DEBUG_TRIES = 5;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> READING =
            List.of("help", "prtHardInfo", "getIp", "dmesg", "ps", "free", "getDebug", LOG);
    private static final List<String> CHANGING =
            List.of("setIp", "setGateway", "setDebug", "outputOpen", "outputClose", "gdbcfg");

    private final SimulatedRecorder recorder;
    private final Caller caller;
    private boolean debugAsked;
    private int debugTries = DEBUG_TRIES;

    Psh(SimulatedRecorder recorder, Caller caller) {
        this.recorder = recorder;
        this.caller = caller;
    }

    /** The text that follows a line, without the next prompt; lines end with {@code \n}. */
    String answer(String line) {
        if (debugAsked) {
            debugAsked = false;
            debugTries = Math.max(0, debugTries - 1);
            return "Incorrect Password\n" + debugTries + " Times Left\n";
        }
        List<String> words = List.of(line.strip().split("\\s+"));
        String command = words.get(0);
        if (SHELL_SYNTAX.matcher(line).find()) {
            return refusal(command);
        }
        if (CHANGING.contains(command)) {
            recorder.changedOverShell(caller);
            return "";
        }
        return switch (command) {
            case "" -> "";
            case "help" -> help();
            case "prtHardInfo" -> hardware();
            case "getIp" -> "ip: " + recorder.address() + "\n";
            case "dmesg" -> kernel();
            case "ps" -> PROCESSES;
            case "free" -> MEMORY;
            case "getDebug" -> "level 3\n";
            case "debug" -> debug();
            case LOG -> log(words);
            default -> refusal(command);
        };
    }

    private static String refusal(String command) {
        return "'" + command + "' Not Supported, Try 'help'\n";
    }

    /** The question to show instead of the prompt, where one is open. */
    String prompt() {
        return debugAsked ? "Password:" : PROMPT;
    }

    /** What is typed now is not to be seen. */
    boolean hidesInput() {
        return debugAsked;
    }

    private static String help() {
        return "Support Commands:\n" + String.join("\n", READING) + "\n" + String.join("\n", CHANGING) + "\n";
    }

    private String hardware() {
        DeviceInfo device = recorder.deviceInfo();
        String disks = recorder.disks().stream()
                .map(disk -> "hdd" + disk.id() + ": " + disk.capacity() + " MB " + disk.status() + "\n")
                .collect(Collectors.joining());
        return "model: " + device.model() + "\nserial: " + device.serialNumber() + "\nmac: " + device.macAddress()
                + "\nversion: " + device.firmware() + "\n" + disks;
    }

    private String kernel() {
        return "[    0.000000] Booting Linux\n"
                + recorder.disks().stream()
                        .map(DiskStatus::id)
                        .map(id -> "[    4.120000] ata" + id + ": SATA link up 6.0 Gbps\n")
                        .collect(Collectors.joining());
    }

    private String debug() {
        debugAsked = true;
        return "U2ltdWxhdGVkIGNoYWxsZW5nZQ==\n";
    }

    private String log(List<String> words) {
        int lines = LOG_LINES;
        if (words.size() > 1) {
            if (!words.get(1).matches("\\d{1,5}")) {
                return "input invaild len param\n";
            }
            lines = Integer.parseInt(words.get(1));
        }
        return recorder.newestLog(lines).stream().map(Psh::text).collect(Collectors.joining());
    }

    private static String text(LogEntry entry) {
        String words = String.join(
                " ",
                TIME.format(entry.startDateTime()),
                entry.logClass().word() + "/" + entry.leaf(),
                entry.userName(),
                entry.ipAddress(),
                entry.additionInformation());
        return words.replaceAll(" +", " ").strip() + "\n";
    }
}
