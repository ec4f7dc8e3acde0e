package io.nvrguard.app;

import io.nvrguard.firmware.FirmwareVersion;
import picocli.CommandLine.Option;

/** Where the way leads. */
final class TargetOption {

    @Option(names = "--to", required = true, paramLabel = "VERSION", description = "The version wanted, 4.50.00.")
    private String to;

    FirmwareVersion wanted() throws Stop {
        try {
            return FirmwareVersion.of(to);
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_USAGE, "--to: " + e.getMessage() + ".");
        }
    }
}
