package io.nvrguard.service;

import io.nvrguard.guard.Guard;
import io.nvrguard.profile.ProfilePack;
import io.nvrguard.recorder.Recorders;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Everything outside that the service touches beside its state directory.
 *
 * @param recorders must try a wrong password once only, however many doors are opened with it
 * @param clock the wall clock that goes into journals
 * @param credentials the folder systemd names in {@code CREDENTIALS_DIRECTORY}; empty outside of a unit
 */
public record ServiceSurroundings(
        Recorders recorders,
        Finders finders,
        Guard guard,
        ProfilePack profiles,
        InstantSource clock,
        JobEnd jobEnd,
        Optional<Path> credentials) {}
