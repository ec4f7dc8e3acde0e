package io.nvrguard.simulator.recorder;

/**
 * One account of a recorder.
 *
 * @param id from 1, which is the administrator's
 */
public record UserAccount(int id, String userName, UserLevel level) {}
