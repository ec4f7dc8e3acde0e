package io.nvrguard.files;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How our own JSON files are read and written: strictly. */
final class Json {

    static final JsonMapper OWN = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // What a record does not allow to be missing is never null.
            .changeDefaultNullHandling(any -> JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** The one field a newer format must still have, whatever else it holds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record FormatOnly(int format) {}

    private Json() {}

    /**
     * Reads one value.
     *
     * @throws JacksonException where the text is not such a value
     * @throws IllegalArgumentException where the value's own constructor refuses it, or the text is just {@code null}
     */
    static <T> T read(String json, TypeReference<T> type) {
        return Optional.ofNullable(OWN.readValue(json, type))
                .orElseThrow(() -> new IllegalArgumentException("nothing but null"));
    }

    /** The format number of a header; 0 where there is none. */
    static int format(String json) {
        try {
            return read(json, new TypeReference<FormatOnly>() {}).format();
        } catch (JacksonException | IllegalArgumentException e) {
            return 0;
        }
    }

    /** The first line of what Jackson, or a value's own constructor, has to say. */
    static String reason(RuntimeException e) {
        return String.valueOf(e instanceof JacksonException j ? j.getOriginalMessage() : e.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason given");
    }
}
