package io.nvrguard.simulator.wire;

import io.nvrguard.simulator.recorder.Logins;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.UserAccount;
import io.nvrguard.simulator.recorder.UserLevel;
import java.util.List;
import java.util.Optional;

/** {@code Security/users}: the accounts, whose logins then work. */
final class UserNodes {
    private UserNodes() {}

    static Reply list(Call call) {
        List<UserAccount> users = call.recorder().accounts(Logins::users);
        Xml xml = call.document("UserList");
        for (UserAccount user : users) {
            written(xml.item("User"), user).close();
        }
        return Reply.xml(xml);
    }

    static Reply one(Call call) {
        return user(call)
                .map(user -> Reply.xml(written(call.document("User"), user)))
                .orElseGet(call::missing);
    }

    private static Xml written(Xml xml, UserAccount user) {
        return xml.text("id", user.id())
                .text("enabled", true)
                .text("userName", user.userName())
                .text("userLevel", user.level().word());
    }

    private static Optional<UserAccount> user(Call call) {
        return call.recorder().accounts(Logins::users).stream()
                .filter(user -> user.id() == call.id())
                .findFirst();
    }

    static Reply add(Call call) {
        Optional<UserLevel> level = call.text("userLevel").flatMap(UserLevel::of);
        if (level.isEmpty()) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
        String name = call.text("userName").orElse("");
        String password = call.text("password").orElse("");
        return call.answer(call.recorder().accounts(accounts -> accounts.add(name, password, level.get())));
    }

    static Reply change(Call call) {
        if (user(call).isEmpty()) {
            return call.missing();
        }
        Optional<String> word = call.text("userLevel");
        Optional<UserLevel> level = word.flatMap(UserLevel::of);
        if (word.isPresent() && level.isEmpty()) {
            return call.answer(ResponseStatus.BAD_XML_CONTENT);
        }
        return call.answer(call.recorder()
                .accounts(accounts -> accounts.change(call.id(), call.text("userName"), call.text("password"), level)));
    }

    static Reply remove(Call call) {
        return user(call).isEmpty()
                ? call.missing()
                : call.answer(call.recorder().accounts(accounts -> accounts.remove(call.id())));
    }
}
