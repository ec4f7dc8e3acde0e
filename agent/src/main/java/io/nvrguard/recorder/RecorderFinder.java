package io.nvrguard.recorder;

import java.util.List;

/** Finds recorders on the wire. Never blocks: ask, do something else, look at what was heard. */
public interface RecorderFinder {

    /** Sends one inquiry to everyone in reach. */
    void inquire() throws RecorderException;

    /** The latest sighting of each unit heard since this finder was opened. */
    List<Sighting> heard();
}
