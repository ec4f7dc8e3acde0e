/** The recorder over HTTP: ISAPI requests, Digest login, the one-shot firmware upload. */
@NullMarked
package io.nvrguard.isapi;

import org.jspecify.annotations.NullMarked;
