package io.nvrguard.isapi;

import static io.nvrguard.isapi.GuardedServer.LOGIN;
import static io.nvrguard.isapi.GuardedServer.WRONG;
import static io.nvrguard.isapi.GuardedServer.answer;
import static io.nvrguard.isapi.GuardedServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules that keep a recorder from locking its admin out, counted at the server. */
class AccountTest {

    private static final String STORAGE = "/ISAPI/ContentMgmt/Storage";

    private GuardedServer server;

    @BeforeEach
    void start() throws Exception {
        server = new GuardedServer().on(STORAGE, "<storage><hddList/></storage>");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void logsInOnceAndThenSendsEveryQuestionSigned() throws Exception {
        Recorder recorder = server.open();
        recorder.storage();
        recorder.storage();

        assertThat(server.seen)
                .containsExactly(
                        "GET /ISAPI/Security/userCheck",
                        "GET /ISAPI/Security/userCheck signed",
                        "GET " + STORAGE + " signed",
                        "GET " + STORAGE + " signed");
    }

    @Test
    void triesAWrongPasswordOnceHoweverManyCallsFollow() {
        server.unauthorizedBody = request -> "<userCheck><statusValue>401</statusValue><lockStatus>unlock</lockStatus>"
                + "<retryLoginTime>4</retryLoginTime></userCheck>";
        for (int door = 0; door < 3; door++) {
            Recorder recorder = server.open(WRONG);
            for (int call = 0; call < 3; call++) {
                RecorderException refusal = refusal(recorder::storage);
                assertThat(refusal.kind()).isEqualTo(Kind.LOGIN_REFUSED);
                assertThat(refusal)
                        .hasMessage(
                                "the recorder refuses user 'admin' or its password; 4 tries are left before it locks");
            }
        }

        assertThat(server.failedLogins).hasValue(1);
        assertThat(server.recorders().refusal(server.address(), WRONG)).isPresent();
        assertThat(server.recorders().refusal(server.address(), LOGIN)).isEmpty();
    }

    @Test
    void triesAWrongPasswordOnceFromManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Kind>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                boolean uploads = i % 4 == 0;
                calls.add(() -> {
                    Recorder recorder = server.open(WRONG);
                    return refusal(
                                    uploads
                                            ? () -> {
                                                recorder.startUpload(new FakeImage(100_000));
                                                return recorder.upload();
                                            }
                                            : recorder::storage)
                            .kind();
                });
            }
            for (Future<Kind> kind : threads.invokeAll(calls)) {
                assertThat(kind.get()).isEqualTo(Kind.LOGIN_REFUSED);
            }
        } finally {
            threads.shutdown();
        }

        assertThat(server.failedLogins).hasValue(1);
        assertThat(server.seen("updateFirmware")).isEmpty();
    }

    @Test
    void saysNothingOfTriesWhereTheRecorderSaysNothing() {
        assertThat(refusal(server.open(WRONG)::storage))
                .hasMessage("the recorder refuses user 'admin' or its password");
    }

    @Test
    void goesOnWithAForgottenNonceAfterOneRetry() throws Exception {
        Recorder recorder = server.open();
        recorder.storage();
        server.forgetNonce();
        server.seen.clear();
        recorder.storage();

        assertThat(server.seen).containsExactly("GET " + STORAGE + " signed", "GET " + STORAGE + " signed");
        assertThat(server.failedLogins).hasValue(0);
    }

    @Test
    void worksWithNoncesThatServeOnlyOnce() throws Exception {
        server.oneTimeNonces = true;
        Recorder recorder = server.open();
        recorder.storage();
        recorder.storage();

        assertThat(server.failedLogins).hasValue(0);
    }

    @Test
    void givesUpAfterOneRetryWhenThePasswordWasChangedMeanwhile() throws Exception {
        Recorder recorder = server.open();
        recorder.storage();
        server.accepted = WRONG;

        assertThat(refusal(recorder::storage).kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(refusal(recorder::storage).kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(server.failedLogins).hasValue(2);
    }

    @Test
    void triesNoLoginOnALockedRecorderAndAsksAgainAfterTheLock() throws Exception {
        server.unauthorizedBody =
                request -> "<userCheck><lockStatus>lock</lockStatus><unlockTime>1601</unlockTime></userCheck>";
        Recorder recorder = server.open();
        RecorderException locked = refusal(recorder::storage);
        server.now = server.now.plus(Duration.ofMinutes(20));
        RecorderException stillLocked = refusal(recorder::storage);

        assertThat(locked.kind()).isEqualTo(Kind.LOCKED);
        assertThat(locked).hasMessageContaining("locked for another 27 min");
        assertThat(stillLocked).hasMessageContaining("locked for another 7 min");
        assertThat(server.seen).containsExactly("GET /ISAPI/Security/userCheck");

        server.unauthorizedBody = request -> "";
        server.now = server.now.plus(Duration.ofMinutes(7));
        recorder.storage();
        assertThat(server.failedLogins).hasValue(0);
    }

    @Test
    void neverTriesALoginAgainThatMetALock() {
        server.unauthorizedBody = request -> request.getHeaders().get("Authorization") == null
                ? ""
                : "<userCheck><lockStatus>lock</lockStatus><unlockTime>1800</unlockTime></userCheck>";
        Recorder recorder = server.open(WRONG);
        assertThat(refusal(recorder::storage).kind()).isEqualTo(Kind.LOCKED);
        server.now = server.now.plus(Duration.ofHours(1));

        assertThat(refusal(recorder::storage).kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(server.failedLogins).hasValue(1);
    }

    @Test
    void stopsAlsoWhenALockIsReportedInsideAnotherAnswer() {
        server.on(
                STORAGE,
                any -> answer(
                        403,
                        "<ResponseStatus><statusCode>4</statusCode><lockStatus>lock</lockStatus>"
                                + "<resLockTime>60</resLockTime></ResponseStatus>"));
        Recorder recorder = server.open();

        assertThat(refusal(recorder::storage).kind()).isEqualTo(Kind.LOCKED);
        int requests = server.seen.size();
        assertThat(refusal(recorder::storage).kind()).isEqualTo(Kind.LOCKED);
        assertThat(server.seen).hasSize(requests);
    }

    @Test
    void sendsThePasswordToNoneThatOffersOnlyBasic() throws Exception {
        try (GuardedServer basic = new GuardedServer()) {
            basic.basicOnly = true;
            RecorderException refusal = refusal(basic.open()::storage);

            assertThat(refusal.kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
            assertThat(refusal).hasMessageContaining("no Digest login but 'Basic realm=\"DVR\"'");
            assertThat(basic.seen("signed")).isEmpty();
        }
    }

    @Test
    void tellsAnInactiveUnitFromAWrongPassword() throws Exception {
        server.on("/SDK/activateStatus", "<ActivateStatus><Activated>false</Activated></ActivateStatus>");
        server.accepted = WRONG;
        Recorder recorder = server.open();
        assertThat(refusal(recorder::storage).kind()).isEqualTo(Kind.NOT_ACTIVATED);

        server.accepted = LOGIN;
        recorder.storage();
    }

    @Test
    void remembersARefusalThoughTheNextQuestionIsCutOff() {
        server.on(
                "/SDK/activateStatus",
                any -> new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
        Recorder recorder = server.open(WRONG);

        assertThat(refusal(recorder::storage).kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(refusal(recorder::storage).kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(server.failedLogins).hasValue(1);
    }

    @Test
    void forgetsRefusalsOnceTheUnitWasActivated() throws Exception {
        FakeActivation unit = new FakeActivation(server);
        server.accepted = WRONG;
        assertThat(refusal(server.open()::storage).kind()).isEqualTo(Kind.LOGIN_REFUSED);
        server.open().activate(LOGIN.password());
        server.accepted = LOGIN;

        server.open().storage();
        assertThat(unit.password()).isEqualTo(new Password("Right-Pass1"));
    }

    @Test
    void takesNo401ForAWrongPasswordThatAsksForAReboot() {
        server.on(STORAGE, any -> answer(401, status(7, "Reboot Required", "rebootRequired")));

        assertThat(refusal(server.open()::storage).kind()).isEqualTo(Kind.REFUSED);
        assertThat(server.recorders().refusal(server.address(), LOGIN)).isEmpty();
    }

    @Test
    void repeatsNoTrialThatWasBrokenOff() {
        server.beforeLogin = any -> Optional.of(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertThat(refusal(server.open(WRONG)::storage).kind()).isEqualTo(Kind.BROKEN_OFF);
        assertThat(server.seen("signed")).hasSize(1);
    }

    @Test
    void takesNoBusyUnitForOneThatAcceptedTheLogin() {
        server.beforeLogin = any -> Optional.of(answer(503, ""));
        Recorder recorder = server.open(WRONG);
        assertThat(refusal(recorder::storage).kind()).isEqualTo(Kind.BUSY);

        server.beforeLogin = any -> Optional.empty();
        assertThat(refusal(recorder::storage).kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(refusal(recorder::storage).kind()).isEqualTo(Kind.LOGIN_REFUSED);
        assertThat(server.failedLogins).hasValue(1);
    }

    @Test
    void usesOneConnectionForAllOfIt() throws Exception {
        Recorder recorder = server.open();
        recorder.storage();
        recorder.storage();

        assertThat(server.connections).containsOnly(0);
    }

    @Test
    void asksAnUnguardedServerWithoutLogin() throws Exception {
        try (GuardedServer open = new GuardedServer()) {
            open.unguarded = true;
            open.on(
                    STORAGE,
                    any -> new MockResponse.Builder().body("<storage/>").build());
            open.open().storage();

            assertThat(open.seen("signed")).isEmpty();
        }
    }

    private static RecorderException refusal(Callable<?> call) {
        return catchThrowableOfType(RecorderException.class, call::call);
    }
}
