package io.nvrguard.files;

/**
 * One YAML file as found.
 *
 * @param name as a person would find it
 * @param family the file's name without folder and {@code .yaml}
 */
record ProfileFile(String name, String family, String content) {

    /** Whose word a file is. */
    enum Origin {
        /** Comes with the agent, reviewed with its sources. */
        BUNDLED,
        /** A site's own: may not claim more than {@link SiteRank#HIGHEST}. */
        SITE
    }
}
