/** What is known of recorder families: which models, which images, which hops, how the repair starts and shows; each with its source. */
@NullMarked
package io.nvrguard.profile;

import org.jspecify.annotations.NullMarked;
