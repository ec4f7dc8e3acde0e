package io.nvrguard.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.nvrguard.files.ProfileFiles;
import io.nvrguard.guard.Guard;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.ActivationState;
import io.nvrguard.recorder.Login;
import io.nvrguard.recorder.Password;
import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderFinder;
import io.nvrguard.recorder.Recorders;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** The moment between two questions, which no simulator in virtual time has. */
class FactoryDefaultTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aUnitThatTurnsInactiveBetweenTwoQuestionsIsSeenInactive() throws Exception {
        Queue<Object> answers = new ArrayDeque<>(Arrays.asList(
                ActivationState.ACTIVE,
                new RecorderException(RecorderException.Kind.NOT_ACTIVATED, "notActivated"),
                ActivationState.INACTIVE));
        Recorder recorder = saying(Recorder.class, answers);

        Look look = new FactoryDefault().inspect(visit(recorder), Notes.NONE);

        assertThat(look).isInstanceOf(Look.Done.class);
        assertThat(answers).isEmpty();
    }

    private static Visit visit(Recorder recorder) throws Exception {
        ProfilePack profiles = new ProfileFiles(List.of()).read();
        RecorderFinder hearsNobody = saying(RecorderFinder.class, new ArrayDeque<>());
        Surroundings around = new Surroundings(
                saying(Recorders.class, new ArrayDeque<>()),
                hearsNobody,
                saying(Images.class, new ArrayDeque<>()),
                saying(JobFolder.class, new ArrayDeque<>()),
                entry -> {},
                new Guard(List.of()),
                profiles,
                Logins.same(new Login("admin", new Password("Simulated1"))),
                InstantSource.fixed(NOON));
        Job job = Job.of("sample", List.of(new JournalEntry.Planned(NOON, SampleJob.PLAN, Map.of())));
        return new Visit(job, recorder, profiles.named("i-series").orElseThrow(), around, NOON);
    }

    /** Gives the answers in order; a finder that is asked for more has heard nobody. */
    private static <T> T saying(Class<T> type, Queue<Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = answers.isEmpty() ? List.of() : answers.remove();
                    if (answer instanceof RecorderException refusal) {
                        throw refusal;
                    }
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
