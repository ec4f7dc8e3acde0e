package io.nvrguard.app;

import static io.nvrguard.firmware.VendorImages.hk20;
import static io.nvrguard.firmware.VendorImages.hksu;
import static io.nvrguard.firmware.VendorImages.inRow;
import static io.nvrguard.firmware.VendorImages.joined;
import static io.nvrguard.firmware.VendorImages.payload;
import static io.nvrguard.firmware.VendorImages.swkh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to deceive: each is refused with a sentence of its own, exit code 3, and nothing is unpacked anywhere. */
class HostileFilesTest {

    private static final byte[] IMAGE = swkh(payload(4000));
    private static final int ROW = 46;

    @TempDir
    static Path folder;

    static Stream<Arguments> zips() throws IOException {
        return Stream.of(
                Arguments.of(
                        "climbs out", zip("../../etc/digicap.dav"), "name leads elsewhere: '../../etc/digicap.dav'"),
                Arguments.of("starts at the root", zip("/digicap.dav"), "name leads elsewhere: '/digicap.dav'"),
                Arguments.of("names a drive", zip("C:\\digicap.dav"), "name leads elsewhere: 'C:\\digicap.dav'"),
                Arguments.of("climbs with backslashes", zip("a\\..\\digicap.dav"), "name leads elsewhere"),
                Arguments.of("a NUL in the name", zip("notes.txt\0.dav"), "name leads elsewhere: 'notes.txt?.dav'"),
                Arguments.of("two of one name", twice(), "holds 'digicap.dav' more than once"),
                Arguments.of("a password", changed(row -> row.putShort(8, (short) 1)), "is locked with a password"),
                Arguments.of("another method", changed(row -> row.putShort(10, (short) 12)), "is packed by method 12"),
                Arguments.of("claims 4 GiB", changed(row -> row.putInt(24, -2)), "claims to be 4294967294 bytes"),
                Arguments.of(
                        "gives more than it claims",
                        changed(row -> row.putInt(24, 10)),
                        "unpacks to more than the 10 bytes it claims"),
                Arguments.of(
                        "gives less",
                        changed(row -> row.putInt(24, 1 << 20)),
                        "checksum of 'digicap.dav' does not hold"),
                Arguments.of(
                        "another checksum",
                        changed(row -> row.putInt(16, 7)),
                        "checksum of 'digicap.dav' does not hold"),
                Arguments.of("too few packed bytes", changed(row -> row.putInt(20, 9)), "ends inside its packed bytes"),
                Arguments.of(
                        "packed past the end",
                        changed(row -> row.putInt(20, 1 << 30)),
                        "claims bytes past the end of the entries"),
                Arguments.of(
                        "begins past the end", changed(row -> row.putInt(42, 1 << 30)), "claims bytes past the end"),
                Arguments.of("begins elsewhere", changed(row -> row.putInt(42, 1)), "contradict each other"),
                Arguments.of(
                        "zip64 without a size",
                        changed(row -> row.putInt(24, -1)),
                        "beyond 4 GiB and does not give them"),
                Arguments.of(
                        "zip64 without an offset",
                        changed(row -> row.putInt(42, -1)),
                        "beyond 4 GiB and does not give them"),
                Arguments.of(
                        "zip64 without its end",
                        ended(end -> end.putInt(16, -1)),
                        "beyond 4 GiB and does not give them"),
                Arguments.of("a directory past the end", ended(end -> end.putInt(16, 1 << 30)), "lie past its end"),
                Arguments.of(
                        "a directory too long", ended(end -> end.putInt(12, 1 << 30)), "firmware comes with a few"),
                Arguments.of("a directory cut short", ended(end -> end.putInt(12, 40)), "directory is damaged"),
                Arguments.of(
                        "fewer entries than counted",
                        ended(end -> end.putInt(8, 0x20002)),
                        "lists 1 entries and counts 2"),
                Arguments.of("one of several parts", ended(end -> end.putShort(4, (short) 1)), "one of several parts"),
                Arguments.of("a thousand entries too many", crowd(), "claims 1002 entries"),
                Arguments.of("two entries in one place", overlapping(), "lies inside another"),
                Arguments.of(
                        "another name in its own header",
                        file(zip("digicap.dav"), bytes -> bytes[30] = 'D'),
                        "contradict each other"),
                Arguments.of("a zip in a zip", nested(), "but another zip: 'inner.zip'"),
                Arguments.of("a bomb", bomb(), "it begins with the bytes 00 00 00 00"),
                Arguments.of("another maker's zip", zip("DH_NVR4x_Eng_V4.001.bin"), "only 'DH_NVR4x_Eng_V4.001.bin'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("zips")
    void aDoctoredZipIsRefused(String what, byte[] bytes, String sentence) throws IOException {
        Path file = Files.write(folder.resolve("NVR_K51_BL_ML_STD_V4.50.000_210125.zip"), bytes);

        Agent.at(folder).run("firmware", "inspect", file).endedWith(3).telling(sentence, "Needed is ");
    }

    static Stream<Arguments> images() {
        byte[] index = hk20(swkh(payload(100)), swkh(payload(200)));
        return Stream.of(
                Arguments.of("cut off", Arrays.copyOf(IMAGE, 3000), "It is cut off"),
                Arguments.of("one bit changed", flipped(IMAGE, 2000), "add up to"),
                Arguments.of(
                        "endless nesting",
                        hk20(hk20(hk20(swkh(payload(9))))),
                        "points to something that is no package"),
                Arguments.of(
                        "files over each other",
                        swkh(h -> h.putInt(inRow(1, 32), 160), payload(100), payload(200)),
                        "inside what ends"),
                Arguments.of(
                        "packages over each other",
                        hk20(h -> h.putInt(inRow(1, 32), 200), swkh(payload(100)), swkh(payload(200))),
                        "do not follow each other"),
                Arguments.of(
                        "a file past the end", swkh(h -> h.putInt(inRow(0, 36), -1), payload(100)), "It is cut off"),
                Arguments.of(
                        "a package past the end",
                        hk20(h -> h.putInt(inRow(0, 32), -1), swkh(payload(100))),
                        "do not follow each other"),
                Arguments.of(
                        "claims 4 GiB", hk20(h -> h.putInt(0x10, -1), swkh(payload(100))), "do not follow each other"),
                Arguments.of(
                        "four billion files", swkh(h -> h.putInt(0x0C, -1), payload(100)), "claims 4294967295 files"),
                Arguments.of("an index cut off", Arrays.copyOf(index, 400), "It is cut off"),
                Arguments.of("something behind it", joined(IMAGE, payload(100)), "100 bytes follow"),
                Arguments.of("another product's", hksu(900), "No recorder is known to take one"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("images")
    void aDoctoredImageIsRefused(String what, byte[] bytes, String sentence) throws IOException {
        Path file = Files.write(folder.resolve("digicap.dav"), bytes);

        Agent.at(folder).run("firmware", "inspect", file).endedWith(3).telling("Refused [image-intact]: ", sentence);
    }

    @ParameterizedTest
    @MethodSource("contradicting")
    void aNameThatTheBytesContradictIsRefusedAndBothAreShown(String name, String says, String bytesSay)
            throws IOException {
        Path file = Zips.write(folder.resolve(name), Map.of("digicap.dav", IMAGE));

        Agent.at(folder)
                .run("firmware", "inspect", file)
                .endedWith(3)
                .telling("Refused [name-agrees]: ", says, bytesSay);
    }

    static Stream<Arguments> contradicting() {
        return Stream.of(
                Arguments.of(
                        "NVR_K51_BL_ML_STD_V4.51.005_210125.zip", "V4.51.005 build 210125", "V4.50.0 build 210125"),
                Arguments.of(
                        "NVR_K51_BL_ML_STD_V4.50.000_210126.zip", "V4.50.000 build 210126", "V4.50.0 build 210125"),
                Arguments.of("NVR_K51_BL_CN_STD_V4.50.000_210125.zip", "language CN, which is 2", "the bytes say 1"));
    }

    private static byte[] zip(String entryName) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(entryName, IMAGE);
        return Files.readAllBytes(Zips.write(folder.resolve("made.zip"), entries));
    }

    /** The zip with one image, its row in the directory changed. */
    private static byte[] changed(Consumer<ByteBuffer> row) throws IOException {
        return file(zip("digicap.dav"), bytes -> row.accept(at(bytes, directoryAt(bytes))));
    }

    /** The zip with one image, its end record changed. */
    private static byte[] ended(Consumer<ByteBuffer> end) throws IOException {
        return file(zip("digicap.dav"), bytes -> end.accept(at(bytes, bytes.length - 22)));
    }

    private static byte[] twice() throws IOException {
        return file(
                two("digicap.dav", "digicap.dax"),
                bytes -> bytes[directoryAt(bytes) + 2 * ROW + 2 * "digicap.dav".length() - 1] = 'v');
    }

    private static byte[] overlapping() throws IOException {
        return file(
                two("digicap.dav", "notes12.txt"),
                bytes -> at(bytes, directoryAt(bytes) + ROW + "digicap.dav".length())
                        .putInt(42, 4));
    }

    private static byte[] two(String one, String other) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(one, IMAGE);
        entries.put(other, payload(50));
        return Files.readAllBytes(Zips.write(folder.resolve("made.zip"), entries));
    }

    private static byte[] crowd() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 1002; i++) {
            entries.put("note" + i + ".txt", new byte[0]);
        }
        return Files.readAllBytes(Zips.write(folder.resolve("made.zip"), entries));
    }

    private static byte[] nested() throws IOException {
        return Files.readAllBytes(Zips.write(folder.resolve("made.zip"), Map.of("inner.zip", zip("digicap.dav"))));
    }

    private static byte[] bomb() throws IOException {
        return Files.readAllBytes(Zips.write(folder.resolve("made.zip"), Map.of("digicap.dav", new byte[64 << 20])));
    }

    private static byte[] file(byte[] bytes, Consumer<byte[]> change) {
        change.accept(bytes);
        return bytes;
    }

    private static int directoryAt(byte[] zip) {
        return at(zip, zip.length - 22).getInt(16);
    }

    private static ByteBuffer at(byte[] bytes, int offset) {
        return ByteBuffer.wrap(bytes, offset, bytes.length - offset).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 0x04;
        return changed;
    }
}
