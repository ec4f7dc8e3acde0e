package io.nvrguard.upgrade;

import io.nvrguard.recorder.Recorder;
import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts every call that leaves the package, and fails at the one it was told: before it took effect, or right after. It
 * fails by dying, as the process would, or by losing the answer, as the network would.
 */
final class Border {

    /** The process is gone. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1L;

        Died(String where) {
            super(where, null, false, false);
        }
    }

    enum Failure {
        DIES_BEFORE,
        DIES_AFTER,
        LOST_BEFORE,
        LOST_AFTER,
        NONE
    }

    private final List<String> calls = new ArrayList<>();
    private Failure failure = Failure.NONE;
    private int fatal;

    /** @param number of the call, counted from 0, on from the calls made so far */
    void failAt(int number, Failure how) {
        failure = how;
        fatal = calls.size() + number;
    }

    List<String> calls() {
        return calls;
    }

    <T> T watched(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    return method.getName().equals("close")
                            ? answer(real, method, given)
                            : crossed(type.getSimpleName(), real, method, given);
                }));
    }

    private Object crossed(String type, Object real, Method method, Object[] given) throws Throwable {
        String name = type + "." + method.getName();
        boolean here = calls.size() == fatal;
        calls.add(name);
        Failure now = here ? failure : Failure.NONE;
        if (now == Failure.DIES_BEFORE || now == Failure.LOST_BEFORE) {
            fail(now, method, name);
        }
        Object answer = answer(real, method, given);
        if (now == Failure.DIES_AFTER || now == Failure.LOST_AFTER) {
            fail(now, method, name);
        }
        return answer;
    }

    private void fail(Failure how, Method method, String name) throws RecorderException {
        failure = Failure.NONE;
        String where = how + " call " + fatal + ", " + name;
        if (how == Failure.DIES_BEFORE || how == Failure.DIES_AFTER) {
            throw new Died(where);
        }
        if (Arrays.asList(method.getExceptionTypes()).contains(RecorderException.class)) {
            throw new RecorderException(RecorderException.Kind.BROKEN_OFF, where);
        }
    }

    private Object answer(Object real, Method method, Object[] given) throws Throwable {
        try {
            Object answer = method.invoke(real, given);
            if (answer instanceof Recorder recorder) {
                return watched(Recorder.class, recorder);
            }
            return answer instanceof RecorderLog log ? watched(RecorderLog.class, log) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
