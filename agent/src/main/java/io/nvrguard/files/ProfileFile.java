package io.nvrguard.files;

/**
 * One YAML file as found.
 *
 * @param name as a person would find it
 * @param family the file's name without folder and {@code .yaml}
 */
record ProfileFile(String name, String family, String content) {}
