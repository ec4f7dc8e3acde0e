/** Expected texts in files beside the tests. */
@NullMarked
package io.nvrguard.golden;

import org.jspecify.annotations.NullMarked;
