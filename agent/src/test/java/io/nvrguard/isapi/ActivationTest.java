package io.nvrguard.isapi;

import static io.nvrguard.isapi.GuardedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nvrguard.recorder.ActivationState;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderException.Kind;
import io.nvrguard.recorder.ResponseStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationTest {

    private GuardedServer server;

    @BeforeEach
    void start() throws Exception {
        server = new GuardedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Passw0rd", "Sixteen-letters1"})
    void givesTheUnitItsPasswordWithoutALogin(String secret) throws Exception {
        FakeActivation unit = new FakeActivation(server);
        server.open().activate(new Password(secret));

        assertThat(unit.password()).isEqualTo(new Password(secret));
        assertThat(server.seen).containsExactly("POST /ISAPI/Security/challenge", "PUT /ISAPI/System/activate");
    }

    @Test
    void reportsThatAUnitHasOneAlready() throws Exception {
        FakeActivation unit = new FakeActivation(server);
        server.open().activate(new Password("Passw0rd"));
        RecorderException refusal = refusalOf("Passw0rd-2");

        assertThat(refusal.kind()).isEqualTo(Kind.REFUSED);
        assertThat(refusal.status()).map(ResponseStatus::subStatusCode).contains("hasActivated");
        assertThat(unit.password()).isEqualTo(new Password("Passw0rd"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<Challenge/>", "<Challenge><key>AAAA</key></Challenge>", "<Challenge><key>!</key></Challenge>"})
    void understandsNoOtherChallenge(String challenge) {
        server.on("/ISAPI/Security/challenge", challenge);

        assertThat(refusalOf("Passw0rd").kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
    }

    @Test
    void refusesAPasswordThatDoesNotFitIntoTheExchange() {
        assertThat(refusalOf("seventeen-letters").kind()).isEqualTo(Kind.REFUSED);
        assertThat(server.seen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "200, <ActivateStatus><Activated>true</Activated></ActivateStatus>, ACTIVE",
        "200, <ActivateStatus><Activated>false</Activated></ActivateStatus>, INACTIVE",
        "200, <ActivateStatus/>, NOT_REPORTED",
        "200, <html></html>, NOT_REPORTED",
        "404, '', NOT_REPORTED",
        "401, '', NOT_REPORTED"
    })
    void readsTheStateWithoutALogin(int code, String body, ActivationState state) throws Exception {
        server.on("/SDK/activateStatus", any -> answer(code, body));

        assertThat(server.open().activationState()).isEqualTo(state);
        assertThat(server.seen).containsExactly("GET /SDK/activateStatus");
    }

    private RecorderException refusalOf(String secret) {
        return catchThrowableOfType(RecorderException.class, () -> server.open().activate(new Password(secret)));
    }
}
