package io.nvrguard.recorder;

import java.util.regex.Pattern;

/**
 * Where a recorder answers HTTP.
 *
 * @param host name or IPv4 address, without scheme
 * @param port 1 to 65535
 */
public record RecorderAddress(String host, int port) {

    private static final int HTTP_PORT = 80;

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?");

    public RecorderAddress {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("'" + host + "' is not a host name or address");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
        }
    }

    /**
     * Reads {@code HOST} or {@code HOST:PORT}.
     *
     * @throws IllegalArgumentException with a sentence for the person who typed it
     */
    public static RecorderAddress of(String text) {
        if (text.contains("@")) {
            throw new IllegalArgumentException(
                    "an address holds no login: write HOST or HOST:PORT, name the user with -u and never write the password");
        }
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return new RecorderAddress(text, HTTP_PORT);
        }
        String port = text.substring(colon + 1);
        if (!port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("'" + text + "' is not HOST or HOST:PORT");
        }
        return new RecorderAddress(text.substring(0, colon), Integer.parseInt(port));
    }

    @Override
    public String toString() {
        return port == HTTP_PORT ? host : host + ":" + port;
    }
}
