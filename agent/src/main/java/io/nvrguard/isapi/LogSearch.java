package io.nvrguard.isapi;

import io.nvrguard.recorder.LogEntry;
import io.nvrguard.recorder.LogWindow;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.RecorderLog;
import io.nvrguard.xml.Element;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The recorder's log over {@code POST /ISAPI/ContentMgmt/logSearch} (recorder-protocol.md §7), its misspellings included.
 *
 * <p>Recorders give out at most 2,000 rows a search, whatever the span, and group them by class, so that the last row of
 * a search that was cut says nothing about the classes after it. Such a window is therefore halved and asked again,
 * instead of going on from its last row.
 */
final class LogSearch implements RecorderLog {

    private static final String PATH = "/ISAPI/ContentMgmt/logSearch";
    private static final int PAGE = 40;
    private static final int ROWS_PER_SEARCH = 2_000;
    /** More than a recorder's log partition holds of what is no motion alarm; what goes on after it has no end. */
    private static final int MAX_ENTRIES = 50_000;

    /** The recorder's clock has whole seconds: nothing shorter can be halved. */
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);
    /** Order of elements, "Postion" and the lower-case d of metaId: as the vendor's SDK sends them (§7.1). */
    private static final String DESCRIPTION = """
            <?xml version="1.0" encoding="utf-8"?>
            <CMSearchDescription>
            <searchID>%s</searchID>
            <metaId>log.std-cgi.com</metaId>
            <timeSpanList><timeSpan>
            <startTime>%s</startTime><endTime>%s</endTime>
            </timeSpan></timeSpanList>
            <maxResults>%d</maxResults>
            <searchResultPostion>%d</searchResultPostion>
            </CMSearchDescription>
            """;

    private final IsapiClient isapi;

    LogSearch(IsapiClient isapi) {
        this.isapi = isapi;
    }

    @Override
    public List<LogEntry> read(LogWindow window) throws RecorderException {
        Set<LogEntry> found = new HashSet<>();
        search(window, found);
        return found.stream().sorted().toList();
    }

    private void search(LogWindow window, Set<LogEntry> found) throws RecorderException {
        boolean cut = pages(window, found) >= ROWS_PER_SEARCH;
        Duration span = Duration.between(window.from(), window.to());
        if (found.size() > MAX_ENTRIES) {
            throw new RecorderException(Kind.NOT_UNDERSTOOD, "the log has no end: over " + MAX_ENTRIES + " entries");
        }
        if (cut && span.compareTo(SHORTEST) >= 0) {
            LocalDateTime middle = window.from().plus(span.dividedBy(2)).truncatedTo(ChronoUnit.SECONDS);
            search(new LogWindow(window.from(), middle), found);
            search(new LogWindow(middle, window.to()), found);
        }
    }

    /**
     * Reads all pages of one search, under one searchID: later pages come some fifty times faster that way (§7.3). New
     * lines push rows over to the next page, so rows may come twice; a recorder that only repeats itself is left.
     *
     * @return rows received
     */
    private int pages(LogWindow window, Set<LogEntry> found) throws RecorderException {
        String searchId = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        Set<LogEntry> seen = new HashSet<>();
        int position = 0;
        int idlePages = 0;
        boolean more = true;
        while (more && position < ROWS_PER_SEARCH && idlePages < 2) {
            Element page = isapi.post(PATH, description(searchId, window, position), "CMSearchResult");
            List<Element> rows = page.child("matchList")
                    .map(list -> list.children("searchMatchItem"))
                    .orElse(List.of());
            int before = seen.size();
            rows.forEach(row -> entry(row).ifPresent(seen::add));
            idlePages = seen.size() == before ? idlePages + 1 : 0;
            position += rows.size();
            more = saysMore(page) && !rows.isEmpty();
        }
        found.addAll(seen);
        return position;
    }

    private static String description(String searchId, LogWindow window, int position) {
        return DESCRIPTION.formatted(searchId, TIME.format(window.from()), TIME.format(window.to()), PAGE, position);
    }

    private static boolean saysMore(Element page) throws RecorderException {
        String words = page.text("responseStatusStrg").orElse("").toUpperCase(Locale.ROOT);
        return switch (words) {
            case "MORE" -> true;
            case "OK", "NO MATCHES" -> false;
            default -> throw new RecorderException(Kind.REFUSED, "the log search ended with " + Words.quoted(words));
        };
    }

    /** Empty for a row without a readable time: nothing can be told from it. */
    private static Optional<LogEntry> entry(Element row) {
        Element line = row.child("logDescriptor").orElse(row);
        return line.text("StartDateTime")
                .flatMap(Answers::wallClock)
                .map(at -> new LogEntry(
                        at,
                        line.text("metaId").orElse(""),
                        line.text("additionInformation").orElse(""),
                        line.text("userName").orElse("")));
    }
}
