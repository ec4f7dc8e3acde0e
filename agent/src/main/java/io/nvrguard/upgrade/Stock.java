package io.nvrguard.upgrade;

import io.nvrguard.guard.Offer;
import io.nvrguard.guard.Origins;
import io.nvrguard.profile.ListedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The firmware files at hand for a plan, and what people said of where they came from. */
public record Stock(List<Offer> offers, Origins origins) {

    public Stock {
        offers = List.copyOf(offers);
    }

    /** The file that is the listed image; of several, the one it is pinned to. */
    Optional<Offer> fileOf(ListedImage image) {
        return offers.stream()
                .filter(offer -> offer.isFileOf(image))
                .min(Comparator.comparing(offer -> !isPinned(image, offer)));
    }

    private boolean isPinned(ListedImage image, Offer offer) {
        return origins.pin(image)
                .filter(pin -> pin.sha256().equals(offer.image().sha256()))
                .isPresent();
    }
}
