package io.nvrguard.service;

import io.nvrguard.files.RefusedLogins;
import io.nvrguard.files.ServiceSettings;
import io.nvrguard.files.WatchedRecorder;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Password;
import io.nvrguard.upgrade.Logins;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service: every recorder of the settings is looked at in intervals, every cut-off job is carried on. This is where
 * settings, jobs, workers and systemd meet.
 */
public final class RecorderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RecorderWatch.class);

    /** A turn waits for the network, not for the processor; a silent recorder keeps one worker for seconds. */
    private static final int WORKERS = 4;

    private final ServiceSettings settings;
    private final ServiceSurroundings around;
    private final SystemdNotify systemd;
    private final RefusedLogins refusedLogins;
    private final Workers workers;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Map<String, Watched> watched = new LinkedHashMap<>();
    private List<JobRun> runs = List.of();
    private boolean stuckSaid;

    public RecorderWatch(ServiceSettings settings, ServiceSurroundings around) {
        this(settings, around, SystemdNotify.ofEnvironment(), new SteadyClock());
    }

    /** @param pace the clock of the queue */
    RecorderWatch(ServiceSettings settings, ServiceSurroundings around, SystemdNotify systemd, InstantSource pace) {
        this.settings = settings;
        this.around = around;
        this.systemd = systemd;
        this.refusedLogins = new RefusedLogins(settings);
        this.workers = new Workers(pace);
    }

    /**
     * Works until {@link #stop} or SIGTERM. The turns under way are finished, journals and doors closed; whatever is not
     * finished goes on at the next start.
     *
     * @throws IOException when the state directory can't be read
     */
    public void run() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop"));
        try {
            begin();
            workers.start(WORKERS);
            systemd.ready(status());
            while (!stop.await(systemd.pace().toNanos(), TimeUnit.NANOSECONDS)) {
                beat();
            }
            systemd.stopping();
            end();
        } finally {
            ended.countDown();
        }
    }

    /** Lets {@link #run} end; returns at once. */
    public void stop() {
        stop.countDown();
    }

    private void stopAndWait() {
        stop();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fills the queue. */
    void begin() throws IOException {
        JobsOnDisk jobs = new JobsOnDisk(settings);
        for (WatchedRecorder recorder : settings.recorders()) {
            reachable(recorder).ifPresent(found -> watched.put(recorder.name(), found));
        }
        runs = new Resumption(settings, watched, around).of(jobs.all());
        runs.forEach(workers::add);
        for (Watched recorder : watched.values()) {
            workers.add(new HealthLook(recorder, jobs, refusedLogins, around, settings.healthInterval()));
        }
        LOG.info("started: {}", status());
    }

    /** Attends to everything that is due, on this thread. */
    void runDue() {
        workers.runDue();
    }

    void end() throws InterruptedException {
        workers.stop();
        LOG.info("stopped: {}", status());
    }

    private void beat() throws InterruptedException {
        if (workers.areWorking()) {
            systemd.alive(status());
        } else if (!stuckSaid) {
            stuckSaid = true;
            LOG.error("a worker is stuck or dead; the service has to be restarted, jobs go on from their journals");
            systemd.stuck();
        }
    }

    private String status() {
        long open = runs.stream().filter(run -> !run.isOver()).count();
        return watched.size() + " of " + settings.recorders().size() + " recorders watched, jobs running: " + open;
    }

    private Optional<Watched> reachable(WatchedRecorder recorder) {
        try {
            Optional<Instant> refused = refusedLogins.refusedAt(recorder);
            if (refused.isPresent()) {
                LOG.error(
                        "{}: is not asked: its login was refused at {}, and neither the password's file nor {} was saved"
                                + " since. Correct the password, save one of them, restart the service",
                        recorder.name(),
                        refused.get(),
                        settings.file());
                return Optional.empty();
            }
            return Optional.of(new Watched(recorder, logins(recorder)));
        } catch (IOException e) {
            LOG.error("{}: is not asked: {}. Correct it, then restart the service", recorder.name(), e.getMessage());
            return Optional.empty();
        }
    }

    private Logins logins(WatchedRecorder recorder) throws IOException {
        Password now = recorder.password().read(around.credentials());
        Password after = recorder.newPassword().isPresent()
                ? recorder.newPassword().get().read(around.credentials())
                : now;
        return new Logins(new Login(recorder.user(), now), after);
    }
}
