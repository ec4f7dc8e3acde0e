package io.nvrguard.app;

import io.nvrguard.files.FirmwareFile;
import io.nvrguard.files.FirmwareFileException;
import io.nvrguard.firmware.FirmwareImage;
import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.firmware.ImagePackage;
import java.util.ArrayList;
import java.util.List;

/** What a firmware file is, for people. */
final class FirmwareSentences {

    private FirmwareSentences() {}

    static String of(FirmwareFileException e) {
        return String.valueOf(e.getMessage());
    }

    static List<String> of(FirmwareFile file) {
        FirmwareImage image = file.image();
        List<String> lines = new ArrayList<>();
        lines.add(
                file.path() + file.entry().map(entry -> ", " + entry + " in it").orElse(""));
        lines.add("  name       " + claim(file));
        lines.add("  container  " + image.container() + ", " + image.sizeBytes() + " bytes, " + image.integrity());
        lines.add("  sha256     " + image.sha256());
        for (ImagePackage part : image.packages()) {
            lines.add("  package    " + of(part));
        }
        image.problems().forEach(problem -> lines.add("  note       " + problem));
        file.name().contradictions(image).forEach(problem -> lines.add("  against the name: " + problem));
        return lines;
    }

    private static String claim(FirmwareFile file) {
        String platform = file.name().platform().map(Object::toString).orElse("");
        String version = file.name().version().map(FirmwareVersion::toString).orElse("");
        return platform.isEmpty() && version.isEmpty() ? "claims nothing" : platform + " " + version;
    }

    private static String of(ImagePackage part) {
        return "language "
                + orUnsaid(
                        part.language().isPresent(),
                        String.valueOf(part.language().orElse(0)))
                + ", device class "
                + orUnsaid(
                        part.deviceClass().isPresent(),
                        "0x" + Long.toHexString(part.deviceClass().orElse(0)))
                + ", version " + part.version().map(FirmwareVersion::toString).orElse("not said");
    }

    private static String orUnsaid(boolean said, String value) {
        return said ? value : "not said";
    }
}
