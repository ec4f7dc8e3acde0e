package io.nvrguard.simulator.recorder;

import java.time.LocalDateTime;

/**
 * One line of the recorder's log.
 *
 * @param startDateTime device wall clock, no zone: the wire adds a false {@code Z}
 * @param leaf the word after the class, {@code devicePowerOn}
 * @param userName empty where nobody did it
 * @param ipAddress empty where nobody did it
 * @param additionInformation the wire's own spelling
 */
public record LogEntry(
        LocalDateTime startDateTime,
        LogClass logClass,
        String leaf,
        String userName,
        String ipAddress,
        String additionInformation) {
    /** {@code log.hikvision.com/Operation/devicePowerOn}. */
    public String metaId() {
        return "log.hikvision.com/" + logClass.word() + "/" + leaf;
    }
}
