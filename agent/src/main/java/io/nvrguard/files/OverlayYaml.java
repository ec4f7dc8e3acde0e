package io.nvrguard.files;

import io.nvrguard.profile.Source;
import java.util.List;
import java.util.Optional;

/** The form of an overlay: what a site may say better about one family's repair. There is no field for anything else. */
record OverlayYaml(Text overlay, String name, OverlaySourceYaml source, OverlayRepairYaml repair) {

    record OverlaySourceYaml(String where, Source.Rank rank, String note) {}

    record OverlayRepairYaml(
            Optional<TriggerYaml> trigger,
            Optional<ProfileYaml.LogSignsYaml> logSigns,
            Optional<List<String>> diskStatus) {}
}
