package io.nvrguard.simulator.wire;

import java.io.IOException;
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
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of our own for the wire tests: one request with one Digest answer, nothing hidden, nothing retried. */
final class DigestClient {
    private static final Pattern REALM = Pattern.compile("realm=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String password;
    private String base;

    DigestClient(String address, String password) {
        base = "http://" + address;
        this.password = password;
    }

    void moveTo(String address) {
        base = "http://" + address;
    }

    HttpResponse<String> anonymous(String method, String path, String body) throws Exception {
        return send(request(method, path, BodyPublishers.ofString(body)));
    }

    /** Asks for a nonce with an empty request, then sends the real one. */
    HttpResponse<String> get(String path) throws Exception {
        return call("GET", path, BodyPublishers.noBody());
    }

    HttpResponse<String> call(String method, String path, BodyPublisher body) throws Exception {
        HttpResponse<String> asked = send(request(method, path, BodyPublishers.noBody()));
        String challenge = asked.headers().firstValue("WWW-Authenticate").orElse("");
        return challenge.isEmpty() ? asked : answer(challenge, method, path, body);
    }

    HttpResponse<String> answer(String challenge, String method, String path, BodyPublisher body) throws Exception {
        return send(request(method, path, body).header("Authorization", authorization(challenge, method, path)));
    }

    private String authorization(String challenge, String method, String path) throws GeneralSecurityException {
        String realm = group(REALM, challenge);
        String nonce = group(NONCE, challenge);
        String ha1 = md5("admin:" + realm + ":" + password);
        String response = md5(ha1 + ":" + nonce + ":00000001:0a4f113b:auth:" + md5(method + ":" + path));
        return "Digest username=\"admin\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + path
                + "\", qop=auth, nc=00000001, cnonce=\"0a4f113b\", response=\"" + response + "\"";
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

    private static String md5(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
