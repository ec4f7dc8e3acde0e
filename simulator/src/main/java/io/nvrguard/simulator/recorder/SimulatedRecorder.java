package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.fault.BackupEmpty;
import io.nvrguard.simulator.fault.ClockJump;
import io.nvrguard.simulator.fault.ClockJumpAtRebuild;
import io.nvrguard.simulator.fault.Fault;
import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.fault.HddFail;
import io.nvrguard.simulator.fault.LogPageShift;
import io.nvrguard.simulator.fault.PlannedFault;
import io.nvrguard.simulator.fault.RebuildApi;
import io.nvrguard.simulator.fault.RebuildReboot;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One recorder, as a state machine over device time: no socket, no thread, no sleep. Whatever takes time has happened by the
 * time somebody asks: every operation first lets all that is due happen ({@link Agenda}). The HTTP server, SADP and the control port
 * stand in front of it; unit tests call it directly.
 *
 * <p>Longer than other classes here because the parts meet in it; each decides for itself.
 *
 * <p>Every operation is atomic, so several threads may call it. Orders answer with the recorder's own {@link ResponseStatus};
 * reading never fails here, a caller who plays the network asks {@link #onAir} and {@link #activated} first.
 */
public final class SimulatedRecorder {
    /** How long the power stays away in the middle of a repair. */
    private static final Duration POWER_AWAY = Duration.ofMinutes(2);

    private final RecorderScenario unit;
    private final Agenda agenda;
    private final DeviceClock clock;
    private final EventLog log;
    private final Bays bays;
    private final Logins logins;
    private final Setup setup;
    private final FactoryDefault factoryDefault;
    private final DatabaseRepair repair;
    private final Machine machine;
    private final UpgradeIntake intake;
    private final RecordingIndex recordings;
    private volatile Runnable watcher = () -> {};
    private final ActiveFaults faults = new ActiveFaults();
    private int formats;
    private int configExports;
    private long requests;

    /**
     * @param movesAtReset whether a full factory default moves the unit to its default address; without SADP nobody could find
     *     it there, so it then keeps its address, as with a DHCP reservation
     */
    public SimulatedRecorder(RecorderScenario unit, InstantSource deviceTime, boolean movesAtReset) {
        this.unit = unit;
        agenda = new Agenda(deviceTime, this::stirred);
        clock = new DeviceClock(agenda, unit.zone(), faults);
        log = new EventLog(clock, unit.web().dialect().logLate());
        bays = new Bays(Disk.inBays(unit), faults);
        logins = new Logins(agenda, unit.login(), unit.web().auth(), faults);
        setup = new Setup(unit);
        factoryDefault = new FactoryDefault(unit.truth().resetKeeps(), movesAtReset, logins, setup, log, clock, faults);
        repair = new DatabaseRepair(unit.truth(), agenda, log, bays, faults, this::halfWayThroughRepair);
        machine = new Machine(
                unit, agenda, log, repair, new Machine.Ties(bays.disks(), clock, setup, faults, this::defaultItself));
        intake = new UpgradeIntake(machine, logins, log, faults);
        recordings = new RecordingIndex(
                bays.disks(), unit.truth().cameras(), clock.wall().toLocalDateTime());
        unit.faults().all().forEach(this::plan);
    }

    private void plan(PlannedFault planned) {
        if (planned.after().isZero()) {
            begin(planned.fault());
        } else {
            agenda.inAnyCase(planned.after(), () -> begin(planned.fault()));
        }
        planned.lasting()
                .ifPresent(time -> agenda.inAnyCase(planned.after().plus(time), () -> faults.spend(planned.fault())));
    }

    /**
     * {@code noted} runs whenever {@link #onAir}, {@link #boots}, {@link #address} or {@link #next} may have changed; inside the
     * call that changes them, so it only takes note and asks later.
     */
    public void whenStirred(Runnable noted) {
        watcher = noted;
    }

    private void stirred() {
        watcher.run();
    }

    /** The device time at which something will happen though nobody asks; empty while nothing is planned. */
    public synchronized Optional<Instant> next() {
        return agenda.next();
    }

    /** Does the network get an answer? Not while it boots, is off or dead. */
    public synchronized boolean onAir() {
        agenda.settle();
        return machine.power().onAir();
    }

    public synchronized boolean activated() {
        agenda.settle();
        return logins.activated();
    }

    /** Times it came up since the simulation began; whatever a boot forgets, such as nonces, belongs to one of them. */
    public synchronized int boots() {
        agenda.settle();
        return machine.boots();
    }

    /** Device time as it passes, which nobody can set: the recorder's own clock may show another. */
    public synchronized Instant now() {
        agenda.settle();
        return agenda.now();
    }

    /** Full factory defaults so far; what a unit makes for itself, its certificate, belongs to one of them. */
    public synchronized int fullDefaults() {
        agenda.settle();
        return factoryDefault.fullOnes();
    }

    /** The address it has now; a full factory default may have moved it. */
    public synchronized String address() {
        agenda.settle();
        return setup.address();
    }

    /** At this moment; may be asked from any thread without waiting. */
    public Faults faults() {
        return faults.now();
    }

    public RecorderScenario scenario() {
        return unit;
    }

    public synchronized DeviceInfo deviceInfo() {
        agenda.settle();
        return new DeviceInfo(
                unit.truth().model(),
                unit.serialNumber(),
                unit.truth().deviceType(),
                machine.running(),
                Optional.of(unit.hardware().reported()).filter(word -> !word.isEmpty()),
                unit.truth().channels());
    }

    public synchronized DeviceStatus status() {
        agenda.settle();
        return new DeviceStatus(clock.wall(), machine.upTime());
    }

    public synchronized List<DiskStatus> disks() {
        agenda.settle();
        return bays.report();
    }

    /** Are there no bays, but a drive on the network? */
    public synchronized boolean onlyNas() {
        agenda.settle();
        return bays.onlyNas();
    }

    /** Asks or changes what an installer programs, as one atomic operation. */
    public synchronized <T> T setup(Function<Setup, T> work) {
        agenda.settle();
        return work.apply(setup);
    }

    /** As {@link #setup}, and the log says who did it. */
    public synchronized ResponseStatus program(Caller caller, Function<Setup, ResponseStatus> work) {
        agenda.settle();
        ResponseStatus answer = work.apply(setup);
        clock.follow(setup.ntpInterval());
        if (answer == ResponseStatus.OK) {
            log.operation("remoteCfgPara", caller);
        }
        return answer;
    }

    /** Asks or changes the accounts, as one atomic operation. */
    public synchronized <T> T accounts(Function<Logins, T> work) {
        agenda.settle();
        return work.apply(logins);
    }

    public synchronized List<InputChannel> inputChannels() {
        agenda.settle();
        return setup.inputChannels();
    }

    public synchronized List<RecordTrack> recordTracks() {
        agenda.settle();
        return setup.recordTracks();
    }

    public synchronized LogPage searchLog(LogQuery query) {
        agenda.settle();
        return log.search(faults.has(LogPageShift.class) ? query.oneRowEarlier() : query);
    }

    public synchronized RecordingPage searchRecordings(RecordingQuery query) {
        agenda.settle();
        return recordings.search(query);
    }

    /** One try to log in; the caller shows how the true password proves it. */
    public synchronized LoginAnswer login(String user, Predicate<String> proves) {
        agenda.settle();
        return logins.login(user, proves);
    }

    /** Tries left and lock, for a caller who offers no login. */
    public synchronized LoginAnswer loginState() {
        agenda.settle();
        return logins.state();
    }

    /** A client's first authenticated request leaves a trace in the log. */
    public synchronized void loggedIn(Caller caller) {
        agenda.settle();
        log.operation("remoteLogin", caller);
    }

    public synchronized void loggedOut(Caller caller) {
        agenda.settle();
        log.operation("remoteLogout", caller);
    }

    public synchronized ResponseStatus activate(String password) {
        agenda.settle();
        return logins.activate(password);
    }

    /** The newest lines of the log in the order they were written, at most this many. */
    public synchronized List<LogEntry> newestLog(int lines) {
        agenda.settle();
        return log.newest(lines);
    }

    /** Does a client reach its SSH? */
    public synchronized boolean sshAnswers() {
        agenda.settle();
        return machine.power().onAir() && unit.truth().ssh().supported() && setup.ssh();
    }

    /** A shell command that changes settings was given; it leaves its trace in the log and changes nothing here. */
    public synchronized void changedOverShell(Caller caller) {
        agenda.settle();
        log.operation("remoteCfgPara", caller);
    }

    /** The configuration as an opaque file, at least 100 kB. */
    public synchronized byte[] exportConfiguration(Caller caller) {
        agenda.settle();
        configExports++;
        log.operation("remoteDownloadCfgFile", caller);
        return faults.has(BackupEmpty.class)
                ? new byte[0]
                : ConfigurationFile.write(unit.truth().model(), setup.programmed());
    }

    /** Becomes what the file says, where it is one of this model; a client reboots it afterwards. */
    public synchronized ResponseStatus importConfiguration(byte[] file, Caller caller) {
        agenda.settle();
        Optional<List<String>> lines = ConfigurationFile.read(file, unit.truth().model());
        if (lines.isEmpty()) {
            return ResponseStatus.INVALID_OPERATION;
        }
        log.operation("remoteUploadCfgFile", caller);
        setup.program(lines.get());
        clock.follow(setup.ntpInterval());
        return ResponseStatus.OK;
    }

    /**
     * A firmware body begins. One at a time; a second one is refused at once, though its bytes are still counted.
     *
     * @param announcedBytes the body's Content-Length, 0 where the client does not say
     */
    public synchronized Upload beginUpgrade(long announcedBytes, Caller caller) {
        agenda.settle();
        Optional<ResponseStatus> refusal =
                machine.running().isBelow(unit.truth().webUploadSince())
                        ? Optional.of(ResponseStatus.NOT_SUPPORT)
                        : intake.refusal();
        Upload upload = new Upload(this, announcedBytes, caller, refusal);
        intake.begin(upload);
        return upload;
    }

    synchronized boolean received(Upload upload, int bytes) {
        agenda.settle();
        return intake.received(upload, bytes) && machine.power().onAir();
    }

    synchronized void broken(Upload upload) {
        intake.forget(upload);
    }

    synchronized ResponseStatus ended(Upload upload) {
        agenda.settle();
        return intake.ended(upload);
    }

    /** Firmware bytes that came without a login: the recorder reads past them, the count does not. */
    public synchronized void strayUploadBytes(int bytes) {
        intake.stray(bytes);
    }

    public synchronized UpgradeStatus upgradeStatus() {
        agenda.settle();
        return machine.upgradeStatus();
    }

    public synchronized ResponseStatus reboot(Caller caller) {
        agenda.settle();
        if (machine.power() != Power.RUNNING) {
            return ResponseStatus.UPGRADING;
        }
        log.operation("remotePowerRecycle", caller);
        restart();
        return ResponseStatus.OK;
    }

    public synchronized ResponseStatus factoryReset(ResetMode mode) {
        agenda.settle();
        if (machine.power() != Power.RUNNING) {
            return ResponseStatus.UPGRADING;
        }
        log.operation("devicePowerOff");
        switch (mode) {
            case BASIC -> factoryDefault.basic();
            case FULL -> defaultItself();
        }
        machine.restartSilently();
        intake.forgetAll();
        return ResponseStatus.OK;
    }

    private void defaultItself() {
        factoryDefault.full();
        machine.defaulted();
    }

    private void restart() {
        intake.forgetAll();
        machine.restart();
    }

    /** Over the network, which only the new database's firmware offers. */
    public synchronized ResponseStatus startRepair() {
        agenda.settle();
        boolean offered = faults.find(RebuildApi.class)
                .map(RebuildApi::offered)
                .orElse(!machine.running().isBelow(unit.truth().databaseSince()));
        return offered ? repair.start() : ResponseStatus.NOT_SUPPORT;
    }

    private void halfWayThroughRepair() {
        faults.find(ClockJumpAtRebuild.class).ifPresent(jump -> {
            faults.spend(jump);
            clock.jump(jump.by());
        });
        faults.find(RebuildReboot.class).ifPresent(reboot -> {
            faults.spend(reboot);
            if (reboot.powerLoss()) {
                machine.losePower(POWER_AWAY);
            } else {
                restart();
            }
        });
    }

    /** As a person at the recorder's own menu would. */
    public synchronized ResponseStatus startRepairAtMenu() {
        agenda.settle();
        return machine.power() == Power.RUNNING ? repair.start() : ResponseStatus.DEVICE_BUSY;
    }

    /** What nobody must ever send; the bays count from 1. */
    public synchronized ResponseStatus formatDisk(int bay) {
        agenda.settle();
        Optional<Disk> disk = bays.disks().stream().filter(d -> d.id() == bay).findFirst();
        if (disk.isEmpty()) {
            return ResponseStatus.BAD_PARAMETERS;
        }
        formats++;
        disk.get().format();
        return ResponseStatus.OK;
    }

    public synchronized ResponseStatus setTime(OffsetDateTime wall) {
        agenda.settle();
        clock.set(wall);
        return ResponseStatus.OK;
    }

    /** The clock shows another zone's time from now on. */
    public synchronized ResponseStatus setZone(ZoneOffset zone) {
        agenda.settle();
        clock.moveTo(zone);
        return ResponseStatus.OK;
    }

    /**
     * What it says of itself to whoever asks the local network; nothing while it is off, booting or dead, nor where
     * only its web server was recorded.
     */
    public synchronized Optional<SadpAnswer> sadpAnswer() {
        agenda.settle();
        if (!machine.power().onAir() || unit.recording().isPresent()) {
            return Optional.empty();
        }
        OffsetDateTime bootTime = clock.wall().minus(machine.upTime());
        return Optional.of(new SadpAnswer(
                deviceInfo(),
                setup.address(),
                logins.activated(),
                bootTime,
                bays.report().size()));
    }

    public synchronized void cutPower() {
        agenda.settle();
        intake.forgetAll();
        machine.cutPower();
    }

    public synchronized void restorePower() {
        agenda.settle();
        machine.restorePower();
    }

    /** The device's clock is wrong by this much from now on. */
    public synchronized void offsetClock(Duration wrong) {
        agenda.settle();
        clock.offset(wrong);
    }

    public synchronized void setFault(Fault fault) {
        agenda.settle();
        begin(fault);
        stirred();
    }

    /** Its times count from now. */
    public synchronized void setFault(PlannedFault planned) {
        agenda.settle();
        plan(planned);
        stirred();
    }

    public synchronized void clearFault(String name) {
        agenda.settle();
        faults.clear(name);
        stirred();
    }

    /** Most faults wait for the moment they spoil; these do their work as they come. */
    private void begin(Fault fault) {
        faults.set(fault);
        if (fault instanceof HddFail fail && fail.whileRepairing().isEmpty()) {
            bays.failFirst(fail.status());
        } else if (fault instanceof ClockJump jump) {
            jump.by().ifPresentOrElse(clock::jump, clock::restartAtEpoch);
        }
    }

    /** The network saw one HTTP request. */
    public synchronized void requested() {
        requests++;
    }

    public synchronized Condition condition() {
        agenda.settle();
        return new Condition(
                machine.running(),
                repair.running() ? "repairing" : machine.power().word(),
                machine.brickedWhy(),
                logins.activated(),
                clock.wall(),
                intake.uploads(),
                intake.uploadBytes(),
                logins.failedLogins(),
                logins.lockouts(),
                factoryDefault.count(),
                formats,
                repair.started(),
                repair.completed(),
                configExports,
                requests,
                bays.disks().stream().mapToInt(Disk::recordings).sum(),
                bays.disks().stream().mapToInt(Disk::searchable).sum());
    }
}
