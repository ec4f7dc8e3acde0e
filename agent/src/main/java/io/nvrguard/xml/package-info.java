/** Reading the XML that recorders send: by local name, whichever dialect, and safe against hostile bytes. */
@NullMarked
package io.nvrguard.xml;

import org.jspecify.annotations.NullMarked;
