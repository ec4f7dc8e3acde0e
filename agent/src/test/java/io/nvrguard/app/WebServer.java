package io.nvrguard.app;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Something on the network that asks for no login and answers what it is told to; no recorder does that on purpose. */
final class WebServer implements AutoCloseable {

    private final MockWebServer server = new MockWebServer();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private volatile Optional<String> everywhere = Optional.empty();

    WebServer() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return Optional.ofNullable(pages.get(request.getUrl().encodedPath()))
                        .or(() -> everywhere)
                        .map(page -> new MockResponse.Builder().body(page).build())
                        .orElseGet(() -> new MockResponse.Builder().code(404).build());
            }
        });
        server.start();
    }

    WebServer on(String path, String page) {
        pages.put(path, page);
        return this;
    }

    /** The same page at every address. */
    WebServer everywhere(String page) {
        everywhere = Optional.of(page);
        return this;
    }

    String host() {
        return "127.0.0.1:" + server.getPort();
    }

    @Override
    public void close() {
        server.close();
    }
}
