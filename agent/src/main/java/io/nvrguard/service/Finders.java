package io.nvrguard.service;

import io.nvrguard.recorder.RecorderException;
import io.nvrguard.recorder.RecorderFinder;

/**
 * Opens finders, one for each job that needs one. A finder remembers what it heard since it was opened; one that is as old
 * as the service would show a unit inactive that was defaulted weeks ago, and a later default would count as proven.
 */
public interface Finders {

    /** A finder together with how it is closed. */
    record Own(RecorderFinder finder, Runnable close) {}

    /** Begins to listen. */
    Own open() throws RecorderException;
}
