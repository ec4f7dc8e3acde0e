package io.nvrguard.upgrade;

/**
 * One setting that is not as it was.
 *
 * @param path where it stands, for people
 * @param before empty text: was not there
 * @param after empty text: is gone
 */
public record SettingDifference(String path, String before, String after) {}
