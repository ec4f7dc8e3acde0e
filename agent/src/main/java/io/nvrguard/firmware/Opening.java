package io.nvrguard.firmware;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The first bytes of a file or package: gathers enough to know the container, then hands over to its reader. */
final class Opening implements Section {

    private final boolean inIndex;
    private final byte[] first = new byte[PlainHeader.FIXED];
    private int filled;
    private Optional<Section> rest = Optional.empty();

    private Opening(boolean inIndex) {
        this.inIndex = inIndex;
    }

    static Opening ofFile() {
        return new Opening(false);
    }

    /** Inside an index another index is not recognised: none is known, and nesting would have no bound. */
    static Opening ofPackageInIndex() {
        return new Opening(true);
    }

    @Override
    public void accept(ByteBuffer bytes) {
        if (rest.isEmpty()) {
            int count = Math.min(first.length - filled, bytes.remaining());
            bytes.get(first, filled, count);
            filled += count;
            if (filled < first.length) {
                return;
            }
            rest = Optional.of(handOver());
        }
        rest.get().accept(bytes);
    }

    /** Whether the first bytes were those of no container; not known before 64 have come. */
    boolean isForeign() {
        return rest.filter(reader -> reader instanceof ForeignReader).isPresent();
    }

    @Override
    public Contents finish() {
        return rest.orElseGet(this::handOver).finish();
    }

    private Section handOver() {
        byte[] gathered = Arrays.copyOf(first, filled);
        Section reader = switch (PlainHeader.of(gathered).container()) {
            case SWKH, OTHER_PRODUCT -> new SwkhChain();
            case HK20 -> inIndex ? new ForeignReader(gathered) : new Hk20Reader();
            case HK30 -> new Hk30Reader();
            case HKSU -> inIndex ? new ForeignReader(gathered) : new HksuReader();
            case UNKNOWN -> new ForeignReader(gathered);
        };
        reader.accept(ByteBuffer.wrap(gathered));
        return reader;
    }
}
