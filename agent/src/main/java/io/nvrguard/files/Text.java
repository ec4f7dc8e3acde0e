package io.nvrguard.files;

/**
 * A text of a YAML file and the line it stands on, for what other lines may contradict.
 *
 * @param line from 1
 */
record Text(String value, int line) {}
