package io.nvrguard.isapi;

import io.nvrguard.recorder.ActivationState;
import io.nvrguard.recorder.RecorderAddress;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.ResponseStatus;
import io.nvrguard.xml.Element;
import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One request to one recorder: what was asked for, or a {@link RecorderException} that says why not. */
final class IsapiClient implements Account.Wire {

    private static final String GET = "GET";

    private final OkHttpClient http;
    private final RecorderAddress address;
    private final Account account;

    IsapiClient(OkHttpClient http, RecorderAddress address, Account account) {
        this.http = http;
        this.address = address;
        this.account = account;
    }

    /**
     * Asks for a document.
     *
     * @param root local name the answer must have
     */
    Element get(String path, String root) throws RecorderException {
        return expect(ask(request(path).build()), root, path);
    }

    /** Asks by POST; the body is XML. */
    Element post(String path, String xml, String root) throws RecorderException {
        return expect(ask(request(path).post(new XmlBody(xml)).build()), root, path);
    }

    /** Asks without a login, as an inactive unit must be asked. */
    Element postOpenly(String path, String xml, String root) throws RecorderException {
        return expect(askOpenly(request(path).post(new XmlBody(xml)).build()), root, path);
    }

    /** Has something done; sent once. Returns when the recorder said OK. */
    void act(String method, String path, String xml) throws RecorderException {
        requireOk(ask(request(path).method(method, new XmlBody(xml)).build()), path);
    }

    /** {@link #act} without a login. */
    void actOpenly(String method, String path, String xml) throws RecorderException {
        requireOk(askOpenly(request(path).method(method, new XmlBody(xml)).build()), path);
    }

    /** The whole answer to a request sent with the login. */
    Reply ask(Request request) throws RecorderException {
        return whole(open(request));
    }

    /** The whole answer to a request sent without a login. */
    Reply askOpenly(Request request) throws RecorderException {
        return whole(send(request));
    }

    /** An answer still unread; the caller closes it. */
    Response open(Request request) throws RecorderException {
        return account.send(this, request);
    }

    ActivationState activationState() throws RecorderException {
        return Activation.state(this, request("/").build().url());
    }

    /** Proves that login and recorder are there, leaving a fresh nonce behind. */
    void freshenLogin() throws RecorderException {
        account.freshen(this, request("/").build().url());
    }

    /** The request with the login on it, for a call made elsewhere. */
    Request signed(Request request) throws RecorderException {
        return account.admitted(this, request);
    }

    /** @param path begins with a slash; may carry a query */
    Request.Builder request(String path) throws RecorderException {
        return new Request.Builder().url(url(path)).header("Accept-Encoding", "identity");
    }

    private HttpUrl url(String path) throws RecorderException {
        try {
            String recorder = new HttpUrl.Builder()
                    .scheme("http")
                    .host(address.host())
                    .port(address.port())
                    .build()
                    .toString();
            return HttpUrl.get(recorder + path.substring(1));
        } catch (IllegalArgumentException e) {
            throw new RecorderException(Kind.UNREACHABLE, "'" + address + "' is no address to speak to");
        }
    }

    RecorderException brokenBy(IOException failure) {
        return Refusals.of(failure, address.toString());
    }

    @Override
    public Response send(Request request) throws RecorderException {
        try {
            return sendOnce(request);
        } catch (RecorderException e) {
            if (e.kind() != Kind.BROKEN_OFF || !request.method().equals(GET)) {
                throw e;
            }
            return sendOnce(request);
        }
    }

    @Override
    public Response sendOnce(Request request) throws RecorderException {
        try {
            return http.newCall(request).execute();
        } catch (IOException e) {
            throw brokenBy(e);
        }
    }

    private Reply whole(Response answer) throws RecorderException {
        try {
            return Reply.read(answer);
        } catch (IOException e) {
            throw brokenBy(e);
        }
    }

    private Element expect(Reply reply, String root, String path) throws RecorderException {
        Optional<Element> found = reply.xml().filter(answer -> answer.name().equals(root));
        if (reply.code() / 100 != 2 || found.isEmpty()) {
            throw refusal(reply, path);
        }
        return found.get();
    }

    private void requireOk(Reply reply, String path) throws RecorderException {
        if (reply.status().filter(ResponseStatus::isOk).isEmpty()) {
            throw refusal(reply, path);
        }
    }

    /** The refusal in an answer; a lock reported in it stops everything with this login. */
    RecorderException refusal(Reply reply, String path) {
        return reply.lock().map(account::locked).orElseGet(() -> Refusals.of(reply, path));
    }
}
