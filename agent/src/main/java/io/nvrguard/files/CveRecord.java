package io.nvrguard.files;

import io.nvrguard.profile.AffectedBuilds;
import io.nvrguard.profile.KnownExploited;
import io.nvrguard.profile.ModelPattern;
import io.nvrguard.profile.Place;
import io.nvrguard.profile.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CVE record in CVE JSON 5 (CVEProject/cvelistV5), as far as it speaks of builds by their date, which is how the vendor writes
 * them for recorders: {@code "product": "DS-76xxNI-Qx(/xP)", "version": "Build date before 250807"}. Whatever else stands in it
 * is listed as unread, with the reason; nothing is guessed.
 */
public final class CveRecord {

    /** The vendor's longest record has 40 kB. */
    static final int MOST_BYTES = 1 << 20;

    private static final int MOST_DEPTH = 32;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_TITLE = 400;
    private static final String VENDOR = "hikvision";
    private static final Pattern BUILT_BEFORE = Pattern.compile("(?i)build date before (\\d{6})");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxStringLength(LONGEST_TEXT)
                            .maxDocumentLength(MOST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final JsonNode record;
    private final LocalDate today;
    private final Map<AffectedBuilds.Range, Map<String, ModelPattern>> statements = new LinkedHashMap<>();
    private final Map<AffectedBuilds.Range, String> words = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();

    private CveRecord(JsonNode record, LocalDate today) {
        this.record = record;
        this.today = today;
    }

    /**
     * Reads one record.
     *
     * @param today kept as the day on which the record was looked at
     * @throws CveException when it is no published CVE record, or beyond the limits: 1 MiB, 32 levels
     */
    public static KnownExploited read(Path file, LocalDate today) throws CveException {
        try {
            return new CveRecord(MAPPER.readTree(bytes(file)), today).exploited(file);
        } catch (IOException e) {
            throw new CveException("'" + file + "' cannot be read: " + Disks.reason(e) + ". Check the path.", e);
        } catch (JacksonException e) {
            throw new CveException(
                    "'" + file + "' is not a CVE record in JSON, or is beyond what one may be: " + Json.reason(e)
                            + ". Download it again from CVEProject/cvelistV5.",
                    e);
        }
    }

    private static byte[] bytes(Path file) throws IOException, CveException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new CveException("'" + file + "' has more than " + MOST_BYTES
                        + " bytes; no CVE record comes near it. Name the record itself.");
            }
            return bytes;
        }
    }

    private KnownExploited exploited(Path file) throws CveException {
        boolean published = text("/dataType").equals("CVE_RECORD")
                && text("/dataVersion").startsWith("5.")
                && text("/cveMetadata/state").equals("PUBLISHED");
        if (!published) {
            throw new CveException(
                    "'" + file + "' is not a published record in CVE JSON 5: dataType '" + text("/dataType")
                            + "', dataVersion '" + text("/dataVersion") + "', state '" + text("/cveMetadata/state")
                            + "'. Download the record from CVEProject/cvelistV5.");
        }
        record.at("/containers/cna/affected").forEach(this::product);
        try {
            return new KnownExploited(
                    text("/cveMetadata/cveId"), title(), exploitation(), remedy(), affected(), unread);
        } catch (IllegalArgumentException e) {
            throw new CveException("'" + file + "': " + e.getMessage() + ".", e);
        }
    }

    private void product(JsonNode affected) {
        JsonNode versions = affected.path("versions");
        if (!versions.isArray() || versions.isEmpty()) {
            unread(affected, "", "no version is named");
        }
        for (JsonNode version : versions) {
            statement(affected, version);
        }
    }

    private void statement(JsonNode affected, JsonNode version) {
        String said = string(version, "version").strip();
        Matcher before = BUILT_BEFORE.matcher(said);
        if (!string(affected, "vendor").equalsIgnoreCase(VENDOR)) {
            unread(affected, said, "another vendor's, '" + string(affected, "vendor") + "'");
        } else if (!string(version, "status").equals("affected")) {
            unread(affected, said, "its status is '" + string(version, "status") + "'");
        } else if (!before.matches() || version.has("lessThan") || version.has("lessThanOrEqual")) {
            unread(affected, said, "the builds are not told by a build date");
        } else {
            builtBefore(affected, said, before.group(1));
        }
    }

    private void builtBefore(JsonNode affected, String said, String build) {
        try {
            AffectedBuilds.Range range = new AffectedBuilds.BuiltBefore(build);
            ModelPattern models = ModelPattern.of(string(affected, "product"));
            statements.computeIfAbsent(range, any -> new LinkedHashMap<>()).put(models.text(), models);
            words.putIfAbsent(range, said);
        } catch (IllegalArgumentException e) {
            unread(affected, said, String.valueOf(e.getMessage()));
        }
    }

    private void unread(JsonNode affected, String said, String why) {
        unread.add(printable(string(affected, "product") + (said.isEmpty() ? "" : ", " + said) + ": " + why));
    }

    private List<AffectedBuilds> affected() {
        Source.Rank rank = text("/cveMetadata/assignerShortName").equalsIgnoreCase(VENDOR)
                ? Source.Rank.VENDOR_CATALOGUE
                : Source.Rank.RECONSTRUCTED;
        String where = "CVE record " + text("/cveMetadata/cveId") + ", published by "
                + text("/cveMetadata/assignerShortName") + " on " + day("/cveMetadata/datePublished") + ", as of "
                + day("/cveMetadata/dateUpdated");
        Place place = new Place(printable(text("/cveMetadata/cveId")).toLowerCase(Locale.ROOT) + ".yaml", 1);
        return statements.entrySet().stream()
                .map(each -> new AffectedBuilds(
                        List.copyOf(each.getValue().values()),
                        each.getKey(),
                        new Source(
                                printable(where),
                                rank,
                                words.getOrDefault(each.getKey(), ""),
                                Optional.of(today),
                                place)))
                .toList();
    }

    private String title() {
        String english = descriptions()
                .filter(each -> string(each, "lang").toLowerCase(Locale.ROOT).startsWith("en"))
                .map(each -> string(each, "value"))
                .findFirst()
                .orElse("");
        String title = printable(english.isBlank() ? text("/containers/cna/title") : english);
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private Stream<JsonNode> descriptions() {
        return record.at("/containers/cna/descriptions").valueStream();
    }

    /** CISA adds its catalogue's entry to the record as a metric of type {@code kev}. */
    private String exploitation() {
        Optional<String> since = record.at("/containers/adp")
                .valueStream()
                .flatMap(container -> container.path("metrics").valueStream())
                .map(metric -> metric.path("other"))
                .filter(other -> string(other, "type").equals("kev"))
                .map(other -> string(other.path("content"), "dateAdded"))
                .findFirst();
        return since.map(
                        date -> "In CISA's catalogue of known exploited vulnerabilities since " + printable(date) + ".")
                .orElse("The record does not say whether it is used.");
    }

    private String remedy() {
        String anyOther = "Install a build that the record does not list";
        return statements.size() == 1
                ? anyOther + "; it lists those with "
                        + statements.keySet().iterator().next().inWords() + "."
                : anyOther + ".";
    }

    private String day(String at) {
        String moment = text(at);
        return moment.length() < 10 ? "an unknown day" : moment.substring(0, 10);
    }

    private String text(String at) {
        JsonNode node = record.at(at);
        return node.isString() ? node.asString() : "";
    }

    private static String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : "";
    }

    /** A record is anybody's text; it must not steer the terminal it is shown on, nor end a line of YAML. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\u2028\u2029]+", " ").strip();
    }
}
