package io.nvrguard.recorder;

/** Who we are to the recorder. */
public record Login(String user, Password password) {

    public Login with(Password other) {
        return new Login(user, other);
    }
}
