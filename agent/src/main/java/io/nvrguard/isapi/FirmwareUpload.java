package io.nvrguard.isapi;

import io.nvrguard.firmware.ImageSource;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.Upload;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The one firmware upload of a door: {@code PUT /ISAPI/System/updateFirmware} on a connection of its own, while the
 * recorder is asked about its progress on another (recorder-protocol.md §2.1, §2.4).
 */
final class FirmwareUpload implements Callback {

    private static final String PATH = "/ISAPI/System/updateFirmware";

    private final FirmwareBody body;
    private final long sizeBytes;
    private final Call call;
    private final Account account;
    private volatile Optional<Upload> end = Optional.empty();

    private FirmwareUpload(FirmwareBody body, Call call, Account account) {
        this.body = body;
        this.sizeBytes = body.contentLength();
        this.call = call;
        this.account = account;
    }

    /**
     * Logs in, then begins to send.
     *
     * @throws RecorderException when the login fails or none is asked for: without a nonce no body is started
     */
    static FirmwareUpload begin(OkHttpClient http, IsapiClient isapi, Account account, ImageSource image)
            throws RecorderException {
        isapi.freshenLogin();
        FirmwareBody body = new FirmwareBody(image);
        Request request = isapi.signed(isapi.request(PATH).put(body).build());
        if (request.header("Authorization") == null) {
            throw new RecorderException(
                    Kind.NOT_UNDERSTOOD, "the recorder asks for no login, so nothing is uploaded to it");
        }
        FirmwareUpload upload = new FirmwareUpload(body, http.newCall(request), account);
        upload.call.enqueue(upload);
        return upload;
    }

    Upload state() {
        return end.orElseGet(this::onItsWay);
    }

    private Upload onItsWay() {
        return body.isHeld()
                ? new Upload.Held(body.sentBytes(), sizeBytes)
                : new Upload.Sending(body.sentBytes(), sizeBytes);
    }

    void release() {
        body.release();
    }

    void cancel() {
        call.cancel();
        body.giveUp();
    }

    @Override
    public void onResponse(Call answered, Response response) {
        try {
            end = Optional.of(end(Reply.read(response)));
        } catch (IOException e) {
            onFailure(answered, e);
        }
    }

    private Upload end(Reply reply) {
        if (reply.refusesLogin()) {
            account.doubt();
            reply.lock().ifPresent(account::locked);
            return broken("the recorder refused the login of the upload (HTTP " + reply.code() + ")");
        }
        return reply.status()
                .<Upload>map(status -> new Upload.Answered(status, body.sentBytes()))
                .orElseGet(() -> broken(String.valueOf(Refusals.of(reply, PATH).getMessage())));
    }

    @Override
    public void onFailure(Call failed, IOException failure) {
        boolean ours = failure instanceof FirmwareBody.ImageFailedException || failed.isCanceled();
        String reason = failed.isCanceled() ? "stopped by us" : String.valueOf(failure.getMessage());
        end = Optional.of(broken(ours ? reason : "the connection broke: " + Words.clean(reason)));
    }

    private Upload broken(String reason) {
        return new Upload.Broken(reason, body.sentBytes());
    }
}
