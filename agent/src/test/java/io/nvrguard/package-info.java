/** What holds for all packages. */
@NullMarked
package io.nvrguard;

import org.jspecify.annotations.NullMarked;
