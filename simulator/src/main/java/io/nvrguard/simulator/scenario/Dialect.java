package io.nvrguard.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How a unit's web server words its answers. Recorders of one maker differ in all of this, and a client has to read every one
 * (recorder-protocol.md §1, §2.3, §4, §5, §7, §9).
 *
 * @param server the {@code Server} header; empty: none is sent
 * @param omits elements this unit leaves out of every answer, with all that is in them
 * @param adds further elements of its deviceInfo, by name, in their order
 * @param notexist bays that {@code Storage} lists as {@code notexist}; the disks are in the other ones
 * @param freeSpace share of a disk that is free, 0..1; 0 is normal on a recorder that overwrites
 * @param logLate device time after which an entry can be found
 */
public record Dialect(
        Namespace namespace,
        LineEnds lineEnds,
        String server,
        Size size,
        List<String> omits,
        Map<String, String> adds,
        Memory memory,
        List<Integer> notexist,
        double freeSpace,
        Refusal refusal,
        MissingItem missingItem,
        LogTimes logTimes,
        LogInformation logInformation,
        Duration logLate,
        ConfigurationData configurationData) {
    public Dialect {
        omits = List.copyOf(omits);
        adds = Collections.unmodifiableMap(new LinkedHashMap<>(adds));
        notexist = List.copyOf(notexist);
        if (!(freeSpace >= 0 && freeSpace <= 1)) {
            throw new IllegalArgumentException("free-space is a share between 0 and 1, not " + freeSpace);
        }
        if (notexist.stream().anyMatch(bay -> bay < 1 || bay > 16)) {
            throw new IllegalArgumentException("a recorder has bays 1 to 16, not " + notexist);
        }
        if (logLate.isNegative()) {
            throw new IllegalArgumentException("log-late is not negative");
        }
        if (server.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("a Server header is plain ASCII");
        }
    }

    /** What a model's file says, the namespace alone or with what it says besides in another way than most recorded units. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Dialect of(JsonNode said) {
        if (said.isString()) {
            return of(Namespace.of(said.stringValue()));
        }
        DialectChanges changes = StrictYaml.CHANGES.treeToValue(said, DialectChanges.class);
        return changes.of(of(changes.namespace().orElseThrow()));
    }

    public static Dialect of(Namespace namespace) {
        return new Dialect(
                namespace,
                LineEnds.LF,
                "App-webs/",
                namespace == Namespace.HIKVISION_COM ? Size.WRONG : Size.ABSENT,
                List.of(),
                Map.of(),
                Memory.NEWLINE,
                List.of(),
                0,
                Refusal.PLAIN,
                MissingItem.FORBIDDEN,
                LogTimes.FALSE_Z,
                LogInformation.EITHER,
                Duration.ZERO,
                ConfigurationData.EITHER);
    }

    /** The ways recorders date their XML (§1): I- and M-series, K- and Q-series with DVRs, OEM units, and one that does not. */
    public enum Namespace {
        ISAPI_ORG("isapi.org", "2.0", "http://www.isapi.org/ver20/XMLSchema"),
        HIKVISION_COM("hikvision.com", "1.0", "http://www.hikvision.com/ver20/XMLSchema"),
        /** As a DS-2CD2146G2-ISU, a camera, dates its deviceInfo. */
        HIKVISION_COM_2("hikvision.com 2.0", "2.0", "http://www.hikvision.com/ver20/XMLSchema"),
        STD_CGI_COM("std-cgi.com", "2.0", "http://www.std-cgi.com/ver20/XMLSchema"),
        NONE("none", "2.0", "");

        private final String word;
        private final String version;
        private final String uri;

        Namespace(String word, String version, String uri) {
            this.word = word;
            this.version = version;
            this.uri = uri;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Namespace of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown namespace '" + word
                            + "'; known: isapi.org, hikvision.com, hikvision.com 2.0, std-cgi.com, none"));
        }

        public String version() {
            return version;
        }

        /** Empty where the unit gives none. */
        public String uri() {
            return uri;
        }
    }

    public enum LineEnds {
        @JsonProperty("lf")
        LF,
        @JsonProperty("crlf")
        CRLF
    }

    /** The {@code size} of the list of cameras: wrong on every recorded K- and Q-series and DVR, where no list of ours but this has one. */
    public enum Size {
        @JsonProperty("absent")
        ABSENT,
        @JsonProperty("right")
        RIGHT,
        /** One more than there are. */
        @JsonProperty("wrong")
        WRONG
    }

    /** Numbers of {@code MemoryList}: a DS-8632N-I8 V4.61.030 begins them with a newline. */
    public enum Memory {
        @JsonProperty("newline")
        NEWLINE,
        @JsonProperty("plain")
        PLAIN
    }

    /** The shape of a ResponseStatus (§2.3). */
    public enum Refusal {
        @JsonProperty("plain")
        PLAIN,
        /** With errorCode and errorMsg, as newer units. */
        @JsonProperty("numbered")
        NUMBERED,
        /** {@code urn:psialliance-org} and no subStatusCode, as old ones. */
        @JsonProperty("old")
        OLD
    }

    /** An item a list doesn't have: NVRs answer 403 notSupport, DVRs 400 (§1). */
    public enum MissingItem {
        @JsonProperty("403")
        FORBIDDEN,
        @JsonProperty("400")
        BAD_REQUEST
    }

    /** Times in a log answer (§7.3). */
    public enum LogTimes {
        /** Wall clock with a {@code Z} that is not true. */
        @JsonProperty("false-z")
        FALSE_Z,
        /** Wall clock without a zone. */
        @JsonProperty("plain")
        PLAIN,
        /** UTC with a true {@code Z}, in the question too, as isSupportFindLogByUTC promises. */
        @JsonProperty("utc")
        UTC
    }

    /** The class word of information entries that a log search takes (§7.1). */
    public enum LogInformation {
        @JsonProperty("either")
        EITHER,
        /** Only misspelt, as a DS-7616NI-Q2. */
        @JsonProperty("Infomation")
        MISSPELT
    }

    /** The forms of {@code configurationData} the unit takes (§4). */
    public enum ConfigurationData {
        @JsonProperty("plain")
        PLAIN,
        @JsonProperty("secretkey")
        SECRETKEY,
        @JsonProperty("either")
        EITHER
    }
}
