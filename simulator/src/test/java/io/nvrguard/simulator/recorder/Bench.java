package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.fault.Faults;
import io.nvrguard.simulator.firmware.FirmwareVersion;
import io.nvrguard.simulator.firmware.SyntheticFirmware;
import io.nvrguard.simulator.scenario.RecorderScenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** A recorder on a table: a clock moved by hand, and images pushed straight into it. */
final class Bench {
    static final Caller CALLER = new Caller("admin", "127.0.0.1");

    final HandClock clock = new HandClock();
    final SimulatedRecorder recorder;

    Bench(RecorderScenario unit) {
        recorder = new SimulatedRecorder(unit, clock, true);
    }

    static Bench iSeries(String running) {
        return of("DS-7716NI-I4", running);
    }

    static Bench of(String model, String running) {
        return new Bench(RecorderScenario.of(model).withRunning(FirmwareVersion.of(running)));
    }

    Bench with(String fault) {
        recorder.setFault(Faults.read(fault));
        return this;
    }

    ResponseStatus upload(String zipName) {
        return upload(image(SyntheticFirmware.named(zipName)));
    }

    ResponseStatus upload(byte[] image) {
        Upload upload = recorder.beginUpgrade(image.length, CALLER);
        upload.feed(image, 0, image.length);
        return upload.end();
    }

    static byte[] image(SyntheticFirmware firmware) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            firmware.withSizeBytes(8192).writeImage(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Bench pass(Duration time) {
        clock.pass(time);
        return this;
    }

    Bench minutes(long minutes) {
        return pass(Duration.ofMinutes(minutes));
    }

    Condition condition() {
        return recorder.condition();
    }

    List<String> log() {
        LogQuery all = new LogQuery(
                "log.std-cgi.com",
                LocalDateTime.parse("1970-01-01T00:00:00"),
                LocalDateTime.parse("2099-01-01T00:00:00"),
                2000,
                0);
        return recorder.searchLog(all).entries().stream()
                .map(entry -> (entry.leaf() + " " + entry.additionInformation()).strip())
                .toList();
    }
}
