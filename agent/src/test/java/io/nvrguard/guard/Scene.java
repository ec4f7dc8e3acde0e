package io.nvrguard.guard;

import io.nvrguard.files.ProfileException;
import io.nvrguard.files.ProfileFiles;
import io.nvrguard.firmware.Container;
import io.nvrguard.firmware.FirmwareImage;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.ImagePackage;
import io.nvrguard.firmware.Integrity;
import io.nvrguard.profile.Hop;
import io.nvrguard.profile.ListedImage;
import io.nvrguard.profile.Profile;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.profile.Source;
import io.nvrguard.recorder.Capabilities;
import io.nvrguard.recorder.DeviceInfo;
import io.nvrguard.recorder.Disk;
import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.LabelReading;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderIdentity;
import io.nvrguard.recorder.Storage;
import io.nvrguard.recorder.UpgradeStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** A recorder, a file and the moment, told in the words of a test; everything is well unless a test says otherwise. */
final class Scene {

    static final String SHA256 = "0f".repeat(32);

    private final String model;
    private String running;
    private String serialNumber;
    private String mac = "00:00:00:00:aa:01";
    private Optional<String> deviceType = Optional.of("NVR");
    private Optional<String> hardwareVersion = Optional.empty();
    private Optional<HardwareRevision> label = Optional.empty();
    private Optional<List<Profile>> profiles = Optional.empty();
    private Optional<RecorderIdentity> expected = Optional.empty();
    private Optional<String> expectedSha256 = Optional.empty();
    private boolean fileAtHand = true;
    private Optional<FirmwareVersion> unlisted = Optional.empty();
    private Origins origins = Origins.NOT_ASKED;
    private Exposure exposure = Exposure.NONE;
    private String fileName = "NVR_K51_BL_ML_STD_V4.50.000_210125.zip";
    private FirmwareImage image = image(Container.SWKH, Integrity.INTACT);
    private Optional<Storage> storage = Optional.of(disks("ok", "ok"));
    private UpgradeStatus upgradeStatus = new UpgradeStatus(UpgradeStatus.State.IDLE, 0);
    private Capabilities capabilities = Capabilities.NOT_REPORTED;
    private DefaultBefore defaultBefore = DefaultBefore.PLANNED;
    private Backup backup = Backup.PLANNED;

    private Scene(String model, String running) {
        this.model = model;
        this.running = running;
        this.serialNumber = model + "1620220101CCRRC00000001WCVU";
    }

    static Scene recorder(String model, String running) {
        return new Scene(model, running);
    }

    /** The I-series recorder of the demo, one hop before its last. */
    static Scene wellPrepared() {
        return recorder("DS-7716NI-I4", "V3.4.92 build 170518");
    }

    Scene running(String version) {
        running = version;
        return this;
    }

    Scene serialNumber(String number) {
        serialNumber = number;
        return this;
    }

    Scene mac(String address) {
        mac = address;
        return this;
    }

    Scene deviceType(String type) {
        deviceType = Optional.of(type).filter(said -> !said.isEmpty());
        return this;
    }

    Scene hardwareVersion(String version) {
        hardwareVersion = Optional.of(version).filter(said -> !said.isEmpty());
        return this;
    }

    Scene label(String revision) {
        label = Optional.of(revision).filter(read -> !read.isEmpty()).map(HardwareRevision::new);
        return this;
    }

    Scene profiles(List<Profile> matching) {
        profiles = Optional.of(matching);
        return this;
    }

    Scene plannedFor(RecorderIdentity recorder) {
        expected = Optional.of(recorder);
        return this;
    }

    Scene plannedWith(String sha256) {
        expectedSha256 = Optional.of(sha256);
        return this;
    }

    Scene origins(Origins said) {
        origins = said;
        return this;
    }

    Scene exposure(Exposure known) {
        exposure = known;
        return this;
    }

    Scene offered(String name) {
        fileName = name;
        return this;
    }

    /** Only the listed image of the last hop is wanted; its file was not given yet. */
    Scene withoutFile() {
        fileAtHand = false;
        return this;
    }

    /** A version is wanted that no image of the family has. */
    Scene withoutFile(String version) {
        unlisted = Optional.of(FirmwareVersion.of(version));
        return withoutFile();
    }

    Scene bytes(FirmwareImage bytes) {
        image = bytes;
        return this;
    }

    Scene storage(Optional<Storage> said) {
        storage = said;
        return this;
    }

    Scene upgradeStatus(UpgradeStatus status) {
        upgradeStatus = status;
        return this;
    }

    Scene capabilities(Capabilities said) {
        capabilities = said;
        return this;
    }

    Scene defaultBefore(DefaultBefore known) {
        defaultBefore = known;
        return this;
    }

    Scene backup(Backup known) {
        backup = known;
        return this;
    }

    RecorderIdentity identity() {
        try {
            RecorderIdentity reported = RecorderIdentity.of(new DeviceInfo(
                    model, deviceType, serialNumber, Optional.of(mac), running, Optional.empty(), hardwareVersion));
            return reported.withLabel(label.map(read -> new LabelReading(read, "", "tester")));
        } catch (RecorderException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    Situation situation() {
        RecorderIdentity recorder = identity();
        List<Profile> matching = profiles.orElseGet(() -> shipped().matching(recorder.model()));
        return new Situation(
                recorder,
                matching,
                matching.isEmpty() ? shipped().nearMiss(recorder.model()) : Optional.empty(),
                expected,
                Optional.of(new Offer(fileName, ImageName.read(fileName), image))
                        .filter(offer -> fileAtHand),
                wanted(matching),
                expectedSha256,
                origins,
                exposure,
                storage,
                upgradeStatus,
                capabilities,
                defaultBefore,
                backup,
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    private Optional<Wanted> wanted(List<Profile> matching) {
        if (fileAtHand) {
            return Optional.empty();
        }
        return unlisted.map(version -> new Wanted(version, Optional.empty()))
                .or(() -> matching.stream()
                        .flatMap(profile -> profile.images().stream())
                        .reduce((first, last) -> last)
                        .map(Wanted::of));
    }

    Assessment judged() {
        return new Guard(GuardRules.all()).judge(situation());
    }

    Verdict judgedBy(GuardRule rule) {
        return rule.judge(situation());
    }

    /** The shipped I-series, with other images and hops. */
    static Profile iSeriesWith(UnaryOperator<ListedImage> image, UnaryOperator<Hop> hop) {
        Profile shipped = shipped().named("i-series").orElseThrow();
        return new Profile(
                shipped.family(),
                shipped.title(),
                shipped.file(),
                shipped.models(),
                shipped.platforms(),
                shipped.images().stream().map(image).toList(),
                shipped.hops().stream().map(hop).toList(),
                shipped.limits(),
                shipped.gaps(),
                shipped.neighbours(),
                shipped.afterwards(),
                shipped.warning(),
                shipped.downgrade(),
                shipped.timing(),
                shipped.repair(),
                shipped.siteLines());
    }

    /** The same image with another hash and another source. */
    static ListedImage image(ListedImage listed, Optional<String> sha256, Source source) {
        return new ListedImage(
                listed.id(),
                listed.version(),
                listed.platform(),
                listed.kind(),
                listed.models(),
                listed.language(),
                listed.file(),
                sha256,
                source,
                listed.details());
    }

    /** Read once: hundreds of rows ask for it, and nothing changes it. */
    static ProfilePack shipped() {
        return Shipped.PACK;
    }

    private static final class Shipped {

        static final ProfilePack PACK = read();

        private static ProfilePack read() {
            try {
                return new ProfileFiles(List.of()).read();
            } catch (ProfileException wrong) {
                throw new IllegalStateException(wrong);
            }
        }
    }

    static FirmwareImage image(Container container, Integrity integrity) {
        ImagePackage offered = new ImagePackage(
                container,
                OptionalLong.of(1),
                OptionalLong.of(ImagePackage.ANY),
                OptionalLong.of(ImagePackage.ANY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<String> problems = integrity == Integrity.INTACT ? List.of() : List.of("The last 12 bytes are missing.");
        return new FirmwareImage(container, List.of(offered), 1024, SHA256, integrity, problems);
    }

    static Storage disks(String... status) {
        List<Disk> disks = new ArrayList<>();
        for (String word : status) {
            String id = String.valueOf(disks.size() + 1);
            disks.add(new Disk(id, "hdd" + id, word, 3_815_447, 0, "RW", Optional.empty()));
        }
        return new Storage(disks, "quota");
    }
}
