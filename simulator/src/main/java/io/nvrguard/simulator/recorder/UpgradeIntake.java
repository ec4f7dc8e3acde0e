package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.fault.NetDropAtUpload;
import io.nvrguard.simulator.fault.OtherClient;
import io.nvrguard.simulator.fault.UpgradeReject;
import java.util.Optional;

/** Where firmware bodies arrive: one at a time, every byte counted, the machine asked at the end. */
final class UpgradeIntake {
    private final Machine machine;
    private final Logins logins;
    private final EventLog log;
    private final ActiveFaults faults;
    private Optional<Upload> arriving = Optional.empty();
    private int uploads;
    private long uploadBytes;

    UpgradeIntake(Machine machine, Logins logins, EventLog log, ActiveFaults faults) {
        this.machine = machine;
        this.logins = logins;
        this.log = log;
        this.faults = faults;
    }

    /** Why no upload may begin now. */
    Optional<ResponseStatus> refusal() {
        if (!logins.activated()) {
            return Optional.of(ResponseStatus.NOT_ACTIVATED);
        }
        if (machine.power() == Power.FLASHING || faults.has(OtherClient.class)) {
            return Optional.of(ResponseStatus.UPGRADING);
        }
        return arriving.map(other -> ResponseStatus.DEVICE_BUSY);
    }

    void begin(Upload upload) {
        if (upload.refusal().isEmpty()) {
            arriving = Optional.of(upload);
        }
    }

    /** False where the line drops at this very byte. */
    boolean received(Upload upload, int bytes) {
        uploadBytes += bytes;
        boolean dropped = faults.find(NetDropAtUpload.class)
                .filter(drop -> upload.share() >= drop.share())
                .isPresent();
        if (dropped) {
            forget(upload);
        }
        return !dropped;
    }

    void stray(int bytes) {
        uploadBytes += bytes;
    }

    void forget(Upload upload) {
        arriving = arriving.filter(other -> other != upload);
    }

    void forgetAll() {
        arriving = Optional.empty();
    }

    ResponseStatus ended(Upload upload) {
        boolean current = arriving.filter(other -> other == upload).isPresent();
        forget(upload);
        if (upload.refusal().isPresent()) {
            return upload.refusal().get();
        }
        if (!current || upload.empty()) {
            return ResponseStatus.TRANSFER_UPGRADE_PACKAGE_FAILED;
        }
        return faults.find(UpgradeReject.class)
                .map(UpgradeReject::subStatusCode)
                .map(ResponseStatus::of)
                .orElseGet(() -> flash(upload));
    }

    private ResponseStatus flash(Upload upload) {
        UpgradeCheck.Finding finding = machine.check(upload.image());
        finding.flashes().ifPresent(image -> {
            uploads++;
            log.operation("remoteUpgrade", upload.caller());
            machine.flash(image);
        });
        return finding.answer();
    }

    int uploads() {
        return uploads;
    }

    long uploadBytes() {
        return uploadBytes;
    }
}
