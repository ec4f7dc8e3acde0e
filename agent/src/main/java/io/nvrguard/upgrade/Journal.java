package io.nvrguard.upgrade;

/** Where a job's entries go. One writer a job. */
public interface Journal {

    /**
     * Returns only after the entry is forced to disk.
     *
     * @throws JournalException when that could not be done: nothing further may be sent to the recorder
     */
    void append(JournalEntry entry) throws JournalException;
}
