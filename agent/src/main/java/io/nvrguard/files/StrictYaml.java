package io.nvrguard.files;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML file straight from Jackson's tokens into records, so that {@code 4.10} is seen as the unquoted number it
 * is and never silently becomes 4.1. Jackson's own binding stops at the first problem; a profile's author wants all of
 * them, so everything that does not fit is noted with its line and passed over.
 *
 * <p>A record's components are the fields, {@code repairAfter} is written {@code repair-after}; {@code Optional} ones may
 * be absent; lists, records, {@code Integer}, {@code Boolean}, {@link Text} and the types of {@link Scalars} are known.
 */
final class StrictYaml {

    private final JsonParser parser;
    private final Findings findings;
    private final String onUnknownField;

    private StrictYaml(JsonParser parser, Findings findings, String onUnknownField) {
        this.parser = parser;
        this.findings = findings;
        this.onUnknownField = onUnknownField;
    }

    /** The name of the file's first field, which says what kind of file it is; empty where there is none. */
    static Optional<String> firstField(String content) {
        try (JsonParser parser = open(content)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                    ? Optional.ofNullable(parser.nextName())
                    : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The whole file as one record; empty when anything was found wrong.
     *
     * @param onUnknownField what the hint at an unknown field says beside the fields that there are
     */
    static <T extends Record> Optional<T> read(
            String content, Class<T> type, Findings findings, String onUnknownField) {
        try (JsonParser parser = open(content)) {
            StrictYaml yaml = new StrictYaml(parser, findings, onUnknownField);
            parser.nextToken();
            Optional<Object> value = yaml.value(type);
            if (parser.nextToken() != null) {
                findings.add(yaml.line(), "not-yaml", "a second document begins", "keep one document in a file");
            }
            return findings.none() ? value.map(type::cast) : Optional.empty();
        } catch (JacksonException unreadable) {
            findings.add(
                    Math.max(1, unreadable.getLocation().getLineNr()),
                    "not-yaml",
                    "cannot be read as YAML: " + firstLine(unreadable.getOriginalMessage()),
                    "what follows was not looked at");
            return Optional.empty();
        }
    }

    private static JsonParser open(String content) {
        return new YAMLFactory().createParser(ObjectReadContext.empty(), content);
    }

    /** Reads the value that begins at the current token and leaves the parser on its last one. */
    private Optional<Object> value(Type type) {
        if (type instanceof ParameterizedType container) {
            Type element = container.getActualTypeArguments()[0];
            return container.getRawType() == List.class
                    ? list(element)
                    : value(element).map(Optional::of);
        }
        if (type instanceof Class<?> plain
                && plain.isRecord()
                && plain != Text.class
                && Scalars.reader(plain).isEmpty()) {
            return record(plain);
        }
        return scalar((Class<?>) type);
    }

    private Optional<Object> record(Class<?> type) {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return wrong("fields", "write " + String.join(", ", fields(type).keySet()) + " below it");
        }
        int line = line();
        Map<String, RecordComponent> fields = fields(type);
        Map<String, Optional<Object>> values = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            field(fields, values);
        }
        fields.forEach((name, field) -> {
            if (!values.containsKey(name)) {
                values.put(name, absent(name, field, line));
            }
        });
        return build(type, fields.keySet().stream().map(values::get).toList(), line);
    }

    private Optional<Object> absent(String name, RecordComponent field, int line) {
        if (field.getType() == Optional.class) {
            return Optional.of(Optional.empty());
        }
        findings.add(line, "missing-field", "the field '" + name + "' is missing", "add it; nothing is assumed");
        return Optional.empty();
    }

    private void field(Map<String, RecordComponent> fields, Map<String, Optional<Object>> values) {
        String name = parser.currentName();
        int line = line();
        parser.nextToken();
        RecordComponent field = fields.get(name);
        if (field == null) {
            findings.add(
                    line,
                    "unknown-field",
                    "'" + name + "' is not a field here",
                    onUnknownField + "the fields are " + String.join(", ", fields.keySet()));
            parser.skipChildren();
        } else if (values.containsKey(name)) {
            findings.add(line, "duplicate-field", "'" + name + "' stands here twice", "keep one of them");
            parser.skipChildren();
        } else {
            values.put(name, value(field.getGenericType()));
        }
    }

    private Optional<Object> build(Class<?> type, List<Optional<Object>> values, int line) {
        if (values.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return findings.attempt(
                line, () -> construct(type, values.stream().map(Optional::get).toArray()));
    }

    private static Object construct(Class<?> type, Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException words) {
                throw words;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException notARecord) {
            throw new IllegalStateException(notARecord);
        }
    }

    private Optional<Object> list(Type element) {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            return wrong("a list", "begin each line with '- ', or write [] for none");
        }
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            value(element).ifPresent(elements::add);
        }
        return Optional.of(List.copyOf(elements));
    }

    private Optional<Object> scalar(Class<?> type) {
        if (type == Integer.class) {
            return parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                    ? Optional.of(parser.getIntValue())
                    : wrong("a whole number", "write it without quotes");
        }
        if (type == Boolean.class) {
            return parser.currentToken().isBoolean()
                    ? Optional.of(parser.getBooleanValue())
                    : wrong("true or false", "write one of them without quotes");
        }
        if (!parser.hasToken(JsonToken.VALUE_STRING) || isAlias()) {
            return wrong("text", "write it out, in double quotes");
        }
        String text = parser.getString();
        int line = line();
        Function<String, ?> reader = Scalars.reader(type).orElse(words -> new Text(words, line));
        return findings.<Object>attempt(line, () -> reader.apply(text));
    }

    private boolean isAlias() {
        return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
    }

    private Optional<Object> wrong(String needed, String hint) {
        findings.add(line(), "wrong-type", "found " + found() + ", needs " + needed, hint);
        parser.skipChildren();
        return Optional.empty();
    }

    private String found() {
        if (!parser.hasCurrentToken()) {
            return "an empty file";
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> "fields";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> (isAlias() ? "a reference to '" : "the text '") + parser.getString() + "'";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + parser.getString();
            case VALUE_TRUE, VALUE_FALSE -> "the truth value " + parser.getString();
            default -> "nothing";
        };
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static Map<String, RecordComponent> fields(Class<?> type) {
        Map<String, RecordComponent> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            fields.put(name, component);
        }
        return fields;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("no reason given");
    }
}
