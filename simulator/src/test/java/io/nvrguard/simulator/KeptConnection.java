package io.nvrguard.simulator;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One open connection that asks one recorder the same thing again and again, as a monitoring program does: one Digest challenge, then
 * its nonce is counted on. Takes no answer but 200; a server that asks for no login gets none.
 */
final class KeptConnection {
    private static final Pattern REALM = Pattern.compile("realm=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String CNONCE = "0a4f113b";
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String USER = "admin";
    private static final String PASSWORD = "Simulated1";

    private final InetSocketAddress address;
    private final String path;
    private final String ha2;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private String login = "";
    private String ha1 = "";
    private String nonce = "";
    private int count;

    KeptConnection(String hostAndPort, String path) throws GeneralSecurityException {
        int colon = hostAndPort.indexOf(':');
        address = new InetSocketAddress(
                hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
        if (!address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("load goes to loopback addresses only, not to " + hostAndPort);
        }
        this.path = path;
        ha2 = md5("GET:" + path);
    }

    /** One answered request; the first one is two, where a login is asked for. */
    void ask() throws IOException, GeneralSecurityException {
        if (!socket.isConnected()) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(address, PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream(), 2048);
        }
        String head = exchange();
        if (head.startsWith("HTTP/1.1 401")) {
            login(head);
            head = exchange();
        }
        if (!head.startsWith("HTTP/1.1 200")) {
            throw new IOException(address + " answered " + head);
        }
    }

    private void login(String head) throws GeneralSecurityException {
        String realm = group(REALM, head);
        nonce = group(NONCE, head);
        ha1 = md5(USER + ":" + realm + ":" + PASSWORD);
        login = "Authorization: Digest username=\"" + USER + "\", realm=\"" + realm + "\", nonce=\"" + nonce
                + "\", uri=\"" + path + "\", qop=auth, cnonce=\"" + CNONCE + "\", nc=";
        count = 0;
    }

    private String authorization() throws GeneralSecurityException {
        if (login.isEmpty()) {
            return "";
        }
        String nc = HexFormat.of().toHexDigits(++count);
        String response = md5(ha1 + ":" + nonce + ":" + nc + ":" + CNONCE + ":auth:" + ha2);
        return login + nc + ", response=\"" + response + "\"\r\n";
    }

    private String exchange() throws IOException, GeneralSecurityException {
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: " + address.getHostString() + "\r\n" + authorization() + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String head = head();
        in.skipNBytes(Long.parseLong(group(LENGTH, head)));
        return head;
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || head.indexOf(END_OF_HEAD, head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException(address + " hung up");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static String group(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        if (!m.find()) {
            throw new IllegalArgumentException(pattern + " is not in " + text);
        }
        return m.group(1);
    }

    private static String md5(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
