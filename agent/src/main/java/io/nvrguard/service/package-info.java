/** The service: many recorders looked at, their unfinished jobs carried on, one process, systemd told how it goes. */
@NullMarked
package io.nvrguard.service;

import org.jspecify.annotations.NullMarked;
