package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code dialect:} of a scenario: what this unit says in another way than its model. */
record DialectChanges(
        Optional<Dialect.Namespace> namespace,
        @JsonProperty("line-ends") Optional<Dialect.LineEnds> lineEnds,
        Optional<String> server,
        Optional<Dialect.Size> size,
        Optional<List<String>> omits,
        Optional<Map<String, String>> adds,
        Optional<Dialect.Memory> memory,
        Optional<List<Integer>> notexist,
        @JsonProperty("free-space") Optional<Double> freeSpace,
        Optional<Dialect.Refusal> refusal,
        @JsonProperty("missing-item") Optional<Dialect.MissingItem> missingItem,
        @JsonProperty("log-times") Optional<Dialect.LogTimes> logTimes,
        @JsonProperty("log-information") Optional<Dialect.LogInformation> logInformation,
        @JsonProperty("log-late") Optional<Duration> logLate,
        @JsonProperty("configuration-data") Optional<Dialect.ConfigurationData> configurationData) {
    Dialect of(Dialect model) {
        return new Dialect(
                namespace.orElse(model.namespace()),
                lineEnds.orElse(model.lineEnds()),
                server.orElse(model.server()),
                size.orElse(model.size()),
                omits.orElse(model.omits()),
                adds.orElse(model.adds()),
                memory.orElse(model.memory()),
                notexist.orElse(model.notexist()),
                freeSpace.orElse(model.freeSpace()),
                refusal.orElse(model.refusal()),
                missingItem.orElse(model.missingItem()),
                logTimes.orElse(model.logTimes()),
                logInformation.orElse(model.logInformation()),
                logLate.orElse(model.logLate()),
                configurationData.orElse(model.configurationData()));
    }
}
