/** What lies on disk: firmware files, profiles, the firmware store, journals and backups. */
@NullMarked
package io.nvrguard.files;

import org.jspecify.annotations.NullMarked;
