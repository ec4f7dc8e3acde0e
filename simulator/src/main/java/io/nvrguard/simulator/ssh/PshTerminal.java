package io.nvrguard.simulator.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AbstractCommandSupport;

/** The terminal between a client and {@link Psh}: echo, backspace, line ends; without a pty it only passes lines on. */
final class PshTerminal extends AbstractCommandSupport {
    private static final int BACKSPACE = 0x08;
    private static final int DELETE = 0x7F;
    private static final int END_OF_TRANSMISSION = 0x04;
    private static final int INTERRUPT = 0x03;
    private static final int LINE_LIMIT = 1024;

    private final Psh psh;
    private final StringBuilder line = new StringBuilder();
    private boolean pty;
    private boolean afterReturn;

    PshTerminal(Psh psh) {
        super("psh", null);
        this.psh = psh;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        pty = environment.getEnv().containsKey(Environment.ENV_TERM);
        super.start(channel, environment);
    }

    @Override
    public void run() {
        try {
            say(Psh.BANNER + psh.prompt());
            converse();
            onExit(0);
        } catch (IOException e) {
            log.debug("the client of a protect shell has gone", e);
            onExit(1);
        }
    }

    private void converse() throws IOException {
        InputStream in = getInputStream();
        for (int typed = in.read(); typed >= 0 && typed != END_OF_TRANSMISSION; typed = in.read()) {
            boolean secondHalf = typed == '\n' && afterReturn;
            afterReturn = typed == '\r';
            if (!secondHalf && !typed(typed)) {
                return;
            }
        }
    }

    /** One byte from the client; false where it leaves. */
    private boolean typed(int typed) throws IOException {
        switch (typed) {
            case '\r', '\n' -> {
                return ended();
            }
            case BACKSPACE, DELETE -> {
                if (line.length() > 0) {
                    line.setLength(line.length() - 1);
                    echo("\b \b");
                }
            }
            case INTERRUPT -> {
                line.setLength(0);
                say("\n" + psh.prompt());
            }
            default -> {
                if (typed >= ' ' && line.length() < LINE_LIMIT) {
                    line.append((char) typed);
                    echo(String.valueOf((char) typed));
                }
            }
        }
        return true;
    }

    private boolean ended() throws IOException {
        String command = line.toString();
        line.setLength(0);
        if (pty) {
            say("\n");
        }
        if (command.strip().equals("exit")) {
            return false;
        }
        String answer = psh.answer(command);
        say(answer + psh.prompt());
        return true;
    }

    private void echo(String text) throws IOException {
        if (pty && !psh.hidesInput()) {
            say(text);
        }
    }

    private void say(String text) throws IOException {
        OutputStream out = getOutputStream();
        out.write((pty ? text.replace("\n", "\r\n") : text).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
