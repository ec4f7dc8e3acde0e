package io.nvrguard.files;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.profile.ModelPattern;
import java.util.List;
import java.util.Optional;

/** The form of a file of exploited builds in {@code device-profiles/}: one component a field, nothing else is allowed. */
record CveYaml(
        Text cve,
        String title,
        String exploitation,
        String remedy,
        List<ProfileYaml.SourceYaml> sources,
        List<AffectedYaml> affected,
        List<String> unread) {

    /** Either {@code built-before}, or {@code from} and {@code through}. */
    record AffectedYaml(
            Optional<Text> builtBefore,
            Optional<FirmwareVersion> from,
            Optional<FirmwareVersion> through,
            ProfileYaml.QuoteYaml source,
            List<ModelPattern> models) {}
}
