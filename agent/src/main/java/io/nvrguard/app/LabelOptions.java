package io.nvrguard.app;

import io.nvrguard.recorder.HardwareRevision;
import io.nvrguard.recorder.LabelReading;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a person read on the unit's label. */
final class LabelOptions {

    @Option(
            names = "--label-revision",
            required = true,
            paramLabel = "R",
            converter = AsTyped.class,
            description = "What you read on the unit's label or box: a letter such as C, or not-lettered.")
    private HardwareRevision revision;

    @Option(
            names = "--label-note",
            paramLabel = "TEXT",
            description = "Your words on it, which are kept: where it stands, when you looked.")
    private Optional<String> note = Optional.empty();

    @Option(
            names = "--label-by",
            paramLabel = "NAME",
            description = "Who read it (default: the user of this computer).")
    private Optional<String> person = Optional.empty();

    LabelReading reading() {
        return new LabelReading(
                revision,
                note.orElse(""),
                person.filter(name -> !name.isBlank()).orElse(System.getProperty("user.name", "unnamed")));
    }

    private static final class AsTyped implements ITypeConverter<HardwareRevision> {

        @Override
        public HardwareRevision convert(String typed) {
            try {
                return LabelReading.revision(typed);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
