package io.nvrguard.simulator.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of our own for the wire tests: one request with one Digest answer, nothing hidden, nothing retried. */
final class DigestClient {
    private static final Pattern REALM = Pattern.compile("realm=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String user;
    private final String password;
    private String base;

    DigestClient(String address, String password) {
        this(address, "admin", password);
    }

    DigestClient(String address, String user, String password) {
        base = "http://" + address;
        this.user = user;
        this.password = password;
    }

    void moveTo(String address) {
        base = "http://" + address;
    }

    HttpResponse<String> anonymous(String method, String path, String body) throws Exception {
        return send(request(method, path, BodyPublishers.ofString(body)));
    }

    HttpResponse<String> with(Map<String, String> headers, String method, String path) throws Exception {
        HttpRequest.Builder request = request(method, path, BodyPublishers.noBody());
        headers.forEach(request::header);
        return send(request);
    }

    /** Asks for a nonce with an empty request, then sends the real one. */
    HttpResponse<String> get(String path) throws Exception {
        return call("GET", path, BodyPublishers.noBody());
    }

    HttpResponse<String> put(String path, String xml) throws Exception {
        return call("PUT", path, BodyPublishers.ofString(xml));
    }

    HttpResponse<String> post(String path, String xml) throws Exception {
        return call("POST", path, BodyPublishers.ofString(xml));
    }

    HttpResponse<String> delete(String path) throws Exception {
        return call("DELETE", path, BodyPublishers.noBody());
    }

    HttpResponse<byte[]> bytes(String path) throws Exception {
        HttpRequest.Builder request = request("GET", path, BodyPublishers.noBody())
                .header("Authorization", authorization(challenge("GET", path), "GET", path));
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> call(String method, String path, BodyPublisher body) throws Exception {
        HttpResponse<String> asked = send(request(method, path, BodyPublishers.noBody()));
        String challenge = strongest(asked);
        return challenge.isEmpty() ? asked : answer(challenge, method, path, body);
    }

    String challenge(String method, String path) throws Exception {
        return strongest(send(request(method, path, BodyPublishers.noBody())));
    }

    private static String strongest(HttpResponse<String> asked) {
        return asked.headers().allValues("WWW-Authenticate").stream()
                .filter(challenge -> challenge.startsWith("Digest"))
                .max(Comparator.comparing(challenge -> challenge.contains("SHA-256")))
                .orElse("");
    }

    /** As {@link #get}, with a patience; throws {@code HttpTimeoutException} at its end. */
    HttpResponse<String> getWithin(Duration patience, String path) throws Exception {
        HttpResponse<String> asked = anonymous("GET", path, "");
        String challenge = asked.headers().firstValue("WWW-Authenticate").orElseThrow();
        return send(request("GET", path, BodyPublishers.noBody())
                .header("Authorization", authorization(challenge, "GET", path))
                .timeout(patience));
    }

    /** An answer too large to be held. */
    HttpResponse<InputStream> stream(String method, String path, String body) throws Exception {
        HttpResponse<String> asked = anonymous(method, path, "");
        String challenge = asked.headers().firstValue("WWW-Authenticate").orElseThrow();
        return http.send(
                request(method, path, BodyPublishers.ofString(body))
                        .header("Authorization", authorization(challenge, method, path))
                        .build(),
                BodyHandlers.ofInputStream());
    }

    /** One file in a form, as a web page sends it. */
    HttpResponse<String> form(String path, String field, byte[] file) throws Exception {
        HttpResponse<String> asked = send(request("POST", path, BodyPublishers.noBody()));
        String challenge = asked.headers().firstValue("WWW-Authenticate").orElseThrow();
        String head = "--frontier\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"digicap.dav\"\r\n\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--frontier--\r\n"));
        return send(request("POST", path, body)
                .header("Authorization", authorization(challenge, "POST", path))
                .header("Content-Type", "multipart/form-data; boundary=frontier"));
    }

    HttpResponse<String> answer(String challenge, String method, String path, BodyPublisher body) throws Exception {
        return send(request(method, path, body).header("Authorization", authorization(challenge, method, path)));
    }

    String authorization(String challenge, String method, String path) throws GeneralSecurityException {
        String realm = group(REALM, challenge);
        String nonce = group(NONCE, challenge);
        boolean sha256 = challenge.contains("algorithm=\"SHA-256\"");
        String algorithm = sha256 ? "SHA-256" : "MD5";
        String ha1 = hash(algorithm, user + ":" + realm + ":" + password);
        String response =
                hash(algorithm, ha1 + ":" + nonce + ":00000001:0a4f113b:auth:" + hash(algorithm, method + ":" + path));
        return "Digest username=\"" + user + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + path
                + "\", qop=auth, nc=00000001, cnonce=\"0a4f113b\", response=\"" + response + "\""
                + (sha256 ? ", algorithm=SHA-256" : "");
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String group(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        if (!m.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return m.group(1);
    }

    static String hash(String algorithm, String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
