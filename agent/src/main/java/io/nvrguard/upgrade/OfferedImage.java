package io.nvrguard.upgrade;

import io.nvrguard.firmware.ImageSource;
import io.nvrguard.guard.Offer;

/** A firmware file: what it is, and its bytes. */
public record OfferedImage(Offer offer, ImageSource source) {}
