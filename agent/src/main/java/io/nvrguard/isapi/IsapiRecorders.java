package io.nvrguard.isapi;

import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.Recorders;
import java.net.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * Opens doors over HTTP. One for a whole process: doors to the same recorder with the same login share what is known of
 * that login, so that a wrong password is tried once, however many doors are opened, from however many threads.
 */
public final class IsapiRecorders implements Recorders, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** A new log search takes a recorder half a second (recorder-protocol.md §7.3), sleeping disks some ten. */
    private static final Duration ANSWER = Duration.ofSeconds(30);
    /** A whole call, against answers that drip for ever; the longest is the configuration export. */
    private static final Duration CALL = Duration.ofMinutes(5);
    /** The answer to an upload may come only after flashing (§2.4). */
    private static final Duration FLASHING = Duration.ofMinutes(40);

    private static final int MANY = 4096;

    private record Key(RecorderAddress address, Login login) {}

    private final InstantSource clock;
    private final OkHttpClient questions;
    private final OkHttpClient uploads;
    private final Map<Key, Account> accounts = new ConcurrentHashMap<>();

    public IsapiRecorders(InstantSource clock) {
        this(clock, CONNECT, ANSWER);
    }

    /**
     * @param connect how long a connection may take
     * @param answer how long a recorder may keep silent within an answer to a question; uploads have 40 min
     */
    public IsapiRecorders(InstantSource clock, Duration connect, Duration answer) {
        this.clock = clock;
        OkHttpClient plain = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .connectTimeout(connect)
                .writeTimeout(answer)
                .build();
        questions = plain.newBuilder().readTimeout(answer).callTimeout(CALL).build();
        uploads = plain.newBuilder()
                .readTimeout(FLASHING)
                .writeTimeout(FLASHING)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .dispatcher(uploaders())
                .build();
    }

    @Override
    public Recorder open(RecorderAddress address, Login login) {
        Account account = accounts.computeIfAbsent(new Key(address, login), key -> new Account(login, clock));
        IsapiClient isapi = new IsapiClient(questions, address, account);
        return new IsapiRecorder(isapi, uploads, account, () -> forget(address));
    }

    /**
     * Why nothing is sent to that recorder with that login any more (LOGIN_REFUSED) or for now (LOCKED); for whoever
     * keeps it over a restart. Empty while the login may be used.
     */
    public Optional<RecorderException> refusal(RecorderAddress address, Login login) {
        return Optional.ofNullable(accounts.get(new Key(address, login))).flatMap(Account::refusal);
    }

    private void forget(RecorderAddress address) {
        accounts.keySet().removeIf(key -> key.address.equals(address));
    }

    /** Daemon threads: a process that is done does not wait for them. */
    private static Dispatcher uploaders() {
        Dispatcher dispatcher = new Dispatcher(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "upload");
            thread.setDaemon(true);
            return thread;
        }));
        dispatcher.setMaxRequests(MANY);
        dispatcher.setMaxRequestsPerHost(MANY);
        return dispatcher;
    }

    @Override
    public void close() {
        uploads.dispatcher().cancelAll();
        uploads.dispatcher().executorService().shutdown();
        questions.connectionPool().evictAll();
    }
}
