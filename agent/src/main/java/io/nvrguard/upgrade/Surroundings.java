package io.nvrguard.upgrade;

import io.nvrguard.guard.Guard;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.RecorderFinder;
import io.nvrguard.recorder.Recorders;
import java.time.InstantSource;

/** Everything outside that a running job touches: the whole border of this package, in one place. */
public record Surroundings(
        Recorders recorders,
        RecorderFinder finder,
        Images images,
        JobFolder folder,
        Journal journal,
        Guard guard,
        ProfilePack profiles,
        Logins logins,
        InstantSource clock) {}
