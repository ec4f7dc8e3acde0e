package io.nvrguard.simulator.ssh;

import com.jcraft.jsch.ChannelShell;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A program's way into psh, by JSch: pty, prompt matching, one command after the other. */
final class PshClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Session session;
    private final ChannelShell shell;
    private final InputStream out;
    private final OutputStream in;

    private PshClient(Session session) throws JSchException, IOException {
        this.session = session;
        shell = (ChannelShell) session.openChannel("shell");
        shell.setPty(true);
        out = shell.getInputStream();
        in = shell.getOutputStream();
        shell.connect(PATIENCE_MILLIS);
    }

    /** With the old algorithms switched on, as every client of an old recorder has to. */
    static Session legacy(String address, String password) throws JSchException {
        Session session = session(address, password);
        Properties old = new Properties();
        old.put("kex", "diffie-hellman-group14-sha1");
        old.put("server_host_key", "ssh-rsa");
        old.put("cipher.s2c", "aes128-cbc");
        old.put("cipher.c2s", "aes128-cbc");
        session.setConfig(old);
        return session;
    }

    /** With what the library offers by itself. */
    static Session session(String address, String password) throws JSchException {
        String host = address.substring(0, address.indexOf(':'));
        Session session = new JSch().getSession("admin", host, Integer.parseInt(address.substring(host.length() + 1)));
        session.setPassword(password.getBytes(StandardCharsets.UTF_8));
        session.setConfig("StrictHostKeyChecking", "no");
        session.setConfig("PreferredAuthentications", "password");
        session.setConfig("MaxAuthTries", "1");
        session.setTimeout(PATIENCE_MILLIS);
        return session;
    }

    static PshClient in(Session session) throws JSchException, IOException {
        session.connect(PATIENCE_MILLIS);
        return new PshClient(session);
    }

    static PshClient legacyIn(String address) throws JSchException, IOException {
        return in(legacy(address, "Simulated1"));
    }

    /** All that comes up to this prompt, which is included. */
    String until(String prompt) throws IOException {
        StringBuilder heard = new StringBuilder();
        while (!heard.toString().endsWith(prompt)) {
            int next = out.read();
            if (next < 0) {
                throw new IOException("the shell ended after: " + heard);
            }
            heard.append((char) next);
        }
        return heard.toString();
    }

    void type(String text) throws IOException {
        in.write(text.getBytes(StandardCharsets.US_ASCII));
        in.flush();
    }

    /** The lines that a command prints, without its echo and the next prompt. */
    String run(String command) throws IOException {
        type(command + "\r");
        String heard = until("# ").replace("\r\n", "\n");
        return heard.substring(heard.indexOf('\n') + 1, heard.length() - "# ".length());
    }

    /** All that still comes before the recorder ends the shell; waits for that. */
    String rest() throws IOException {
        return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        shell.disconnect();
        session.disconnect();
    }
}
