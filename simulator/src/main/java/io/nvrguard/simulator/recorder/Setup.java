package io.nvrguard.simulator.recorder;

import io.nvrguard.simulator.scenario.RecorderScenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an installer programs and a factory default takes away: name, cameras, schedules, disk groups, time keeping, SSH, address. The
 * disks keep their recordings whatever happens here.
 */
public final class Setup {
    private static final NtpServer FACTORY_NTP = new NtpServer("time.windows.com", 123, 60);
    private static final int FACTORY_QUOTA = 100;
    private static final int FACTORY_GROUP = 1;

    private final RecorderScenario unit;
    private final TreeMap<Integer, InputChannel> cameras = new TreeMap<>();
    private final TreeMap<Integer, RecordTrack> tracks = new TreeMap<>();
    private final TreeMap<Integer, Integer> groups = new TreeMap<>();
    private String deviceName;
    private boolean ntp;
    private NtpServer ntpServer = FACTORY_NTP;
    private boolean ssh;
    private int videoQuotaRatio = FACTORY_QUOTA;
    private String address;

    Setup(RecorderScenario unit) {
        this.unit = unit;
        deviceName = factoryName();
        address = unit.network().host();
        ssh = unit.sshOn();
        for (int id = 1; id <= unit.truth().cameras(); id++) {
            connect(new InputChannel(id, "Camera " + id, "192.0.2." + (100 + id)));
        }
    }

    private String factoryName() {
        String named = unit.truth().deviceName();
        if (!named.isEmpty()) {
            return named;
        }
        return unit.truth().deviceType().equals("DVR") ? "Embedded Net DVR" : "Network Video Recorder";
    }

    void forgetCameras() {
        cameras.clear();
        tracks.clear();
    }

    /** The cameras stay, what is recorded of them does not. */
    void forgetSchedules() {
        tracks.clear();
    }

    void forgetStorage() {
        groups.clear();
        videoQuotaRatio = FACTORY_QUOTA;
    }

    void forgetName() {
        deviceName = factoryName();
    }

    void forgetNtp() {
        ntp = false;
        ntpServer = FACTORY_NTP;
    }

    /** What a configuration file brings back; neither it nor this touches the address. */
    private void forgetAll() {
        forgetCameras();
        forgetStorage();
        forgetName();
        forgetNtp();
        openSsh(false);
    }

    void moveToDefaultAddress() {
        address = unit.network().defaultAddress();
    }

    String address() {
        return address;
    }

    public List<InputChannel> inputChannels() {
        return List.copyOf(cameras.values());
    }

    public List<RecordTrack> recordTracks() {
        return List.copyOf(tracks.values());
    }

    /**
     * A camera comes, with a schedule where the channel had none, or is changed.
     *
     * @return false when the recorder has no such channel
     */
    public boolean connect(InputChannel camera) {
        if (camera.id() < 1 || camera.id() > unit.truth().channels()) {
            return false;
        }
        cameras.put(camera.id(), camera);
        tracks.computeIfAbsent(RecordTrack.of(camera.id()).id(), id -> RecordTrack.of(camera.id()));
        return true;
    }

    /** A camera goes, and its schedule with it; false when there was none. */
    public boolean disconnect(int channel) {
        tracks.remove(RecordTrack.of(channel).id());
        return cameras.remove(channel) != null;
    }

    /** False when there is no such track. */
    public boolean schedule(RecordTrack track) {
        return tracks.replace(track.id(), track) != null;
    }

    public String deviceName() {
        return deviceName;
    }

    public void rename(String name) {
        deviceName = name;
    }

    /** Whether the clock follows a server, or is set by hand. */
    public boolean ntp() {
        return ntp;
    }

    public NtpServer ntpServer() {
        return ntpServer;
    }

    /** Between two corrections; empty while the clock is set by hand. */
    Optional<Duration> ntpInterval() {
        return ntp ? Optional.of(Duration.ofMinutes(ntpServer.minutes())) : Optional.empty();
    }

    /** Nobody is asked: the server is always right, and the clock follows it at its interval. */
    public void followNtp(boolean follow) {
        ntp = follow;
    }

    public void askNtp(NtpServer server) {
        ntpServer = server;
    }

    public boolean ssh() {
        return ssh;
    }

    public void openSsh(boolean open) {
        ssh = open;
    }

    /** Share of a disk for video, the rest is for pictures, 0..100. */
    public int videoQuotaRatio() {
        return videoQuotaRatio;
    }

    public void giveVideo(int percent) {
        videoQuotaRatio = percent;
    }

    /** The storage group of a disk, from 1. */
    public int group(int disk) {
        return groups.getOrDefault(disk, FACTORY_GROUP);
    }

    public void group(int disk, int group) {
        groups.put(disk, group);
    }

    /** What a configuration file holds of all this, in lines of {@code name=value}. */
    List<String> programmed() {
        List<String> lines = new ArrayList<>();
        lines.add("deviceName=" + plain(deviceName));
        lines.add("ntp=" + ntp + "," + plain(ntpServer.host()) + "," + ntpServer.port() + "," + ntpServer.minutes());
        lines.add("ssh=" + ssh);
        lines.add("videoQuotaRatio=" + videoQuotaRatio);
        groups.forEach((disk, group) -> lines.add("group=" + disk + "," + group));
        cameras.values()
                .forEach(camera -> lines.add(
                        "camera=" + camera.id() + "," + plain(camera.ipAddress()) + "," + plain(camera.name())));
        tracks.values()
                .forEach(track -> lines.add(
                        "track=" + track.channel() + "," + track.enabled() + "," + plain(track.recordingMode())));
        return lines;
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /**
     * Becomes what a configuration file of the same model says.
     *
     * @throws IllegalArgumentException where a line is none of {@link #programmed}; then nothing is certain
     */
    void program(List<String> lines) {
        forgetAll();
        lines.forEach(line -> {
            int equals = line.indexOf('=');
            program(line.substring(0, Math.max(0, equals)), line.substring(equals + 1));
        });
    }

    private void program(String name, String value) {
        String[] parts = value.split(",", 4);
        switch (name) {
            case "deviceName" -> deviceName = value;
            case "ntp" -> {
                ntp = Boolean.parseBoolean(parts[0]);
                ntpServer = new NtpServer(parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
            }
            case "ssh" -> ssh = Boolean.parseBoolean(value);
            case "videoQuotaRatio" -> videoQuotaRatio = Integer.parseInt(value);
            case "group" -> groups.put(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            case "camera" -> {
                String[] camera = value.split(",", 3);
                connect(new InputChannel(Integer.parseInt(camera[0]), camera[2], camera[1]));
            }
            case "track" -> {
                RecordTrack track = RecordTrack.of(Integer.parseInt(parts[0]));
                tracks.put(
                        track.id(),
                        new RecordTrack(track.id(), track.channel(), Boolean.parseBoolean(parts[1]), parts[2]));
            }
            default -> throw new IllegalArgumentException("no recorder programs '" + name + "'");
        }
    }
}
