package io.nvrguard.isapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One offer of a {@code WWW-Authenticate} header: a scheme and its parameters (RFC 7235 §4.1). One header may hold
 * several offers, and recorders quote what need not be quoted: {@code stale="FALSE"} (recorder-protocol.md §8).
 */
record AuthenticateHeader(String scheme, Map<String, String> parameters) {

    /** Ten times the longest one seen, as the 512 characters of a value are; a longer one is not from a recorder. */
    private static final int MAX_LENGTH = 4096;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern PART =
            Pattern.compile("(" + TOKEN + ")(?:\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.){0,512})\"|([^\\s,\"]+)))?");

    AuthenticateHeader {
        parameters = Map.copyOf(parameters);
    }

    static List<AuthenticateHeader> read(String header) {
        List<AuthenticateHeader> offers = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        String scheme = "";
        Matcher part = PART.matcher(header.length() > MAX_LENGTH ? "" : header);
        while (part.find()) {
            Optional<String> quoted = Optional.ofNullable(part.group(2)).map(text -> text.replaceAll("\\\\(.)", "$1"));
            Optional<String> value = quoted.or(() -> Optional.ofNullable(part.group(3)));
            if (value.isPresent()) {
                parameters.putIfAbsent(part.group(1).toLowerCase(Locale.ROOT), value.get());
            } else {
                offers.add(new AuthenticateHeader(scheme, parameters));
                scheme = part.group(1);
                parameters.clear();
            }
        }
        offers.add(new AuthenticateHeader(scheme, parameters));
        return offers.stream().filter(offer -> !offer.scheme.isEmpty()).toList();
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    boolean says(String name) {
        return parameter(name).filter("true"::equalsIgnoreCase).isPresent();
    }
}
