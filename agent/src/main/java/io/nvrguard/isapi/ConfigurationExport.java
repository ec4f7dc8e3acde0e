package io.nvrguard.isapi;

import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import okhttp3.Response;

/** {@code GET /ISAPI/System/configurationData}, streamed (recorder-protocol.md §4). */
final class ConfigurationExport {

    private static final String PATH = "/ISAPI/System/configurationData";
    /** An NVR's export has some 100 kB; one a thousand times as long is none. */
    private static final long MAX_BYTES = 256L << 20;

    private static final int BLOCK = 64 << 10;

    private final IsapiClient isapi;

    ConfigurationExport(IsapiClient isapi) {
        this.isapi = isapi;
    }

    long write(OutputStream sink) throws RecorderException {
        Response answer = isapi.open(isapi.request(PATH).build());
        try (answer) {
            Reply beginning = Reply.peek(answer);
            if (beginning.code() != 200 || isRefusal(beginning)) {
                throw explained(isapi.refusal(Reply.read(answer), PATH));
            }
            return copy(answer.body().byteStream(), sink);
        } catch (IOException e) {
            throw isapi.brokenBy(e);
        }
    }

    /** A refusal, or a login page, may come with HTTP 200. */
    private static boolean isRefusal(Reply beginning) {
        return beginning.beginsLike("<?xml", "<responsestatus", "<!doctype", "<html");
    }

    /** Newer firmware exports only under a password of the caller's choice (§4). */
    private static RecorderException explained(RecorderException refusal) {
        return switch (refusal.kind()) {
            case REFUSED, NOT_SUPPORTED ->
                new RecorderException(
                        refusal.kind(),
                        refusal.getMessage() + "; it may give its export only under a password, which is not sent yet",
                        refusal.status());
            case UNREACHABLE, BROKEN_OFF, LOGIN_REFUSED, LOCKED, NOT_ACTIVATED, LOW_PRIVILEGE, BUSY, NOT_UNDERSTOOD ->
                refusal;
        };
    }

    private static long copy(InputStream export, OutputStream sink) throws IOException, RecorderException {
        byte[] block = new byte[BLOCK];
        long written = 0;
        for (int read = export.read(block); read >= 0; read = export.read(block)) {
            written += read;
            if (written > MAX_BYTES) {
                throw new RecorderException(Kind.NOT_UNDERSTOOD, PATH + " gives an export without end");
            }
            keep(sink, block, read);
        }
        if (written == 0) {
            throw new RecorderException(Kind.NOT_UNDERSTOOD, PATH + " gave an empty export");
        }
        return written;
    }

    /** A full disk is our trouble, not the recorder's. */
    private static void keep(OutputStream sink, byte[] block, int length) {
        try {
            sink.write(block, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
