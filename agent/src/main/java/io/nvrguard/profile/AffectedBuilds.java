package io.nvrguard.profile;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.ModelName;
import java.util.List;
import java.util.Optional;

/**
 * One statement of a security record: these models, these builds.
 *
 * @param range which builds
 * @param source who says so, with the record's words
 */
public record AffectedBuilds(List<ModelPattern> models, Range range, Source source) {

    /** Which builds of a model a record means. */
    public sealed interface Range {

        /** Whether the build is meant; false where the version does not say what the range compares. */
        boolean contains(FirmwareVersion version);

        String inWords();
    }

    /**
     * Every build that is older than a day.
     *
     * @param build the first that is not meant, {@code yymmdd}
     */
    public record BuiltBefore(String build) implements Range {

        public BuiltBefore {
            if (!build.matches("\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])")) {
                throw new IllegalArgumentException("'" + build + "' is not a build date; write it like \"250807\"");
            }
        }

        @Override
        public boolean contains(FirmwareVersion version) {
            return version.build().filter(date -> date.compareTo(build) < 0).isPresent();
        }

        @Override
        public String inWords() {
            return "build date before " + build;
        }
    }

    /** Version numbers with both ends, whatever the build. */
    public record Versions(FirmwareVersion from, FirmwareVersion through) implements Range {

        public Versions {
            if (from.build().isPresent() || through.build().isPresent() || through.isBelow(from)) {
                throw new IllegalArgumentException(
                        "from " + from + " through " + through + " is no range of version numbers");
            }
        }

        @Override
        public boolean contains(FirmwareVersion version) {
            return reaches(version, from) && reaches(through, version);
        }

        private static boolean reaches(FirmwareVersion version, FirmwareVersion end) {
            return version.sameNumber(end) || end.isBelow(version);
        }

        @Override
        public String inWords() {
            return from + " through " + through;
        }
    }

    public AffectedBuilds {
        models = List.copyOf(models);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("a statement must name at least one model");
        }
    }

    /** The notation that means this unit on this version. */
    Optional<ModelPattern> naming(ModelName model, HardwareRevision revision, FirmwareVersion version) {
        return range.contains(version)
                ? models.stream()
                        .filter(pattern -> pattern.matches(model, revision))
                        .findFirst()
                : Optional.empty();
    }
}
