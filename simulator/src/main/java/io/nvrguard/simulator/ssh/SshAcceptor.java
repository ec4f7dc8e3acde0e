package io.nvrguard.simulator.ssh;

import io.nvrguard.simulator.recorder.Caller;
import io.nvrguard.simulator.recorder.SimulatedRecorder;
import io.nvrguard.simulator.wire.Acceptor;
import io.nvrguard.simulator.wire.Connection;
import io.nvrguard.simulator.wire.RecorderDirectory;
import io.nvrguard.simulator.wire.RecorderServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.KeyPair;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.server.session.ServerSessionImpl;
import org.apache.sshd.server.session.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SSH port. Where a recorder answers and its SSH is off, the connection is dropped at once as well.
 *
 * <p>Password login only, against the recorder's own account: its count of wrong tries and its lock are those of HTTP.
 */
public final class SshAcceptor implements Acceptor {
    private static final Logger LOG = LoggerFactory.getLogger(SshAcceptor.class);

    /** Seen on an access terminal, DS-K1A340FWX (recorder-protocol.md §10); what recorders say is not public. */
    private static final String IDENTIFICATION = "dropbear_2022.83";

    /** Dropbear's own default. */
    private static final int LOGINS_PER_CONNECTION = 10;

    private static final AttributeKey<SimulatedRecorder> RECORDER = new AttributeKey<>();

    private final RecorderDirectory directory;
    private final HostKeys hostKeys;
    private Optional<SshServer> open = Optional.empty();

    private SshAcceptor(RecorderDirectory directory, HostKeys hostKeys) {
        this.directory = directory;
        this.hostKeys = hostKeys;
    }

    /** Makes acceptors in which a recorder has the same host keys at whichever port it is found. */
    public static Function<RecorderDirectory, Acceptor> sharingHostKeys() {
        HostKeys hostKeys = new HostKeys();
        return directory -> new SshAcceptor(directory, hostKeys);
    }

    @Override
    public OptionalInt bind(String host, int port) {
        SshServer server = server();
        server.setHost(host);
        server.setPort(port);
        try {
            server.start();
            open = Optional.of(server);
            return OptionalInt.of(server.getPort());
        } catch (IOException e) {
            LOG.debug("port {} at {} for SSH is taken", port, host, e);
            close(server);
            return OptionalInt.empty();
        }
    }

    /** The sessions end too; nobody whose port it is answers any more. */
    @Override
    public void unbind() {
        open.ifPresent(SshAcceptor::close);
        open = Optional.empty();
    }

    private static void close(SshServer server) {
        try {
            server.stop(true);
        } catch (IOException e) {
            LOG.debug("an SSH server did not close cleanly", e);
        }
    }

    private SshServer server() {
        SshServer server = SshServer.setUpDefaultServer();
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, IDENTIFICATION);
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, LOGINS_PER_CONNECTION);
        server.setSessionFactory(new SessionFactory(server) {
            @Override
            protected ServerSessionImpl doCreateSession(IoSession connection) throws Exception {
                RecorderServer recorder = directory
                        .answering(connection.getLocalAddress())
                        .filter(found -> found.recorder().sshAnswers())
                        .orElseThrow(() -> new ConnectException("nobody's SSH at " + connection.getLocalAddress()));
                return connect(recorder, super.doCreateSession(connection));
            }
        });
        server.setKeyPairProvider(this::hostKeys);
        server.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        server.setPasswordAuthenticator(this::login);
        server.setShellFactory(channel -> shell(channel.getSession()));
        return server;
    }

    private static ServerSessionImpl connect(RecorderServer server, ServerSessionImpl session) {
        session.setAttribute(RECORDER, server.recorder());
        Algorithms.offer(server.recorder().scenario().truth().ssh(), session);
        Connection connection = () -> session.close(true);
        server.connected(connection);
        session.addCloseFutureListener(closed -> server.disconnected(connection));
        return session;
    }

    private static SimulatedRecorder recorder(SessionContext session) {
        return Objects.requireNonNull(session.getAttribute(RECORDER));
    }

    private Iterable<KeyPair> hostKeys(SessionContext session) {
        return hostKeys.of(recorder(session));
    }

    private boolean login(String user, String password, ServerSession session) {
        boolean accepted = recorder(session).login(user, password::equals).accepted();
        if (accepted) {
            recorder(session).loggedIn(caller(session, user));
        }
        return accepted;
    }

    private PshTerminal shell(ServerSession session) {
        return new PshTerminal(new Psh(recorder(session), caller(session, session.getUsername())));
    }

    private static Caller caller(ServerSession session, String user) {
        SocketAddress client = session.getClientAddress();
        return new Caller(
                user,
                client instanceof InetSocketAddress internet
                        ? internet.getAddress().getHostAddress()
                        : "");
    }
}
