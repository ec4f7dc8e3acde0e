package io.nvrguard.simulator.recorder;

/**
 * Where a recorder gets its time.
 *
 * @param host name or address
 * @param minutes between two questions, {@code synchronizeInterval}
 */
public record NtpServer(String host, int port, int minutes) {
    public NtpServer {
        if (host.isEmpty() || host.length() > 128 || port < 1 || port > 65535 || minutes < 1 || minutes > 10_080) {
            throw new IllegalArgumentException(
                    "no NTP server: " + host + ":" + port + " every " + minutes + " minutes");
        }
    }
}
