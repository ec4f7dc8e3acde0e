package io.nvrguard.app;

import io.nvrguard.files.FirmwareFile;
import io.nvrguard.files.FirmwareFileException;
import io.nvrguard.files.FirmwareStore;
import io.nvrguard.files.Receipt;
import io.nvrguard.files.StoredFile;
import io.nvrguard.firmware.FirmwareImage;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImageName;
import io.nvrguard.firmware.ImagePackage;
import io.nvrguard.firmware.Platform;
import io.nvrguard.guard.Origins;
import io.nvrguard.guard.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a firmware file is, for people. */
final class FirmwareSentences {

    private FirmwareSentences() {}

    static String of(FirmwareFileException e) {
        return String.valueOf(e.getMessage());
    }

    /** A refusal in one line: found and needed, why, what to do. */
    static String of(Verdict refused) {
        String found = refused.found().endsWith(".") ? refused.found() : refused.found() + ".";
        return "Refused [" + refused.rule() + "]: " + found + " Needed is " + refused.needed() + ". " + refused.why()
                + " " + refused.remedy();
    }

    static String notStored(Path file, FirmwareStore store, IOException e) {
        return "The firmware file " + file + " could not be put into the store " + store.path() + ": " + e.getMessage()
                + ". Nothing was kept or sent. Make room, or set NVRGUARD_HOME to a place that can be written.";
    }

    /** One file of the store, as its receipt tells it. */
    static List<String> of(StoredFile file, boolean whole, Origins origins) {
        List<String> lines = new ArrayList<>();
        lines.add(file.fileName());
        lines.add("  sha256     " + file.imageSha256() + " (of the image)");
        if (!whole) {
            lines.add("  DAMAGED    not as long as it was; run `nvrguard firmware add` with the file again");
        }
        if (file.receipt().isEmpty()) {
            lines.add("  source     nothing was written down; run `nvrguard firmware add` with the file again");
            return lines;
        }
        Receipt receipt = file.receipt().get();
        lines.add("  what       " + receipt.what() + ", " + receipt.imageSizeBytes() + " bytes");
        lines.add("  file       " + receipt.fileSizeBytes() + " bytes, sha256 " + receipt.fileSha256());
        lines.add("  source     " + receipt.source().orElse("nobody has said where it was downloaded"));
        lines.add("  added      by " + receipt.addedBy() + " at " + receipt.addedAt());
        if (isPinned(file, origins)) {
            lines.add("  pinned     a different file that claims to be the same is refused");
        }
        return lines;
    }

    static boolean isPinned(StoredFile file, Origins origins) {
        return origins.pins().stream().anyMatch(pin -> pin.sha256().equals(file.imageSha256()));
    }

    static List<String> of(FirmwareFile file) {
        FirmwareImage image = file.image();
        List<String> lines = new ArrayList<>();
        lines.add(file.path()
                + file.entry().map(entry -> ", " + printable(entry) + " in it").orElse(""));
        lines.add("  name       " + claim(file));
        lines.add("  container  " + image.container() + ", " + image.sizeBytes() + " bytes, " + image.integrity());
        lines.add("  sha256     " + image.sha256());
        for (ImagePackage part : image.packages()) {
            lines.add("  package    " + of(part));
        }
        image.problems().forEach(problem -> lines.add("  note       " + problem));
        return lines;
    }

    /** A name inside a zip must not steer the terminal it is shown on. */
    private static String printable(String entryName) {
        return entryName.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }

    private static String claim(FirmwareFile file) {
        ImageName name = file.name();
        String said = Stream.of(
                        name.platform().map(Platform::toString), name.version().map(FirmwareVersion::toString))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return switch (name.kind()) {
            case NVR, WITHOUT_PLATFORM -> said;
            case DVR -> said + ", for DVRs";
            case CUSTOMISED -> (said + " built for one customer (DZ), no standard firmware").strip();
            case OEM -> said + ", of another brand (" + name.variant().orElse("") + ")";
            case NO_CLAIM -> "claims nothing";
        };
    }

    private static String of(ImagePackage part) {
        return "language "
                + orUnsaid(part.language().isPresent(), anyOr(part.language().orElse(0)))
                + ", device class "
                + orUnsaid(
                        part.deviceClass().isPresent(),
                        "0x" + Long.toHexString(part.deviceClass().orElse(0)))
                + ", OEM "
                + orUnsaid(part.oemCode().isPresent(), anyOr(part.oemCode().orElse(0)))
                + ", flag " + part.flag().orElse("not said")
                + ", version "
                + part.version()
                        .map(FirmwareVersion::toString)
                        .or(() -> part.build().map(build -> "build " + build))
                        .orElse("not said");
    }

    /** The header's wildcards in words. */
    private static String anyOr(long value) {
        return value == ImagePackage.ANY || value == ImagePackage.ANY_LANGUAGE ? "any" : String.valueOf(value);
    }

    private static String orUnsaid(boolean said, String value) {
        return said ? value : "not said";
    }
}
