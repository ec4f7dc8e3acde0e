package io.nvrguard.simulator.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Answers that harm a careless reader and cost the simulator little. */
final class Bombs {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final int BLOCKS = 100;

    /** Outside the heap, or Netty would copy all of the answer there. */
    private static final ByteBuf BLOCK = Unpooled.unreleasableBuffer(block());

    private Bombs() {}

    private static ByteBuf block() {
        byte[] spaces = new byte[BLOCK_BYTES];
        Arrays.fill(spaces, (byte) ' ');
        return Unpooled.directBuffer(BLOCK_BYTES).writeBytes(spaces).asReadOnly();
    }

    /** Ten entities, each ten of the one before: a billion letters, if a reader lets it. */
    static Reply entities() {
        StringBuilder types = new StringBuilder("<!ENTITY e0 \"x\">\n");
        for (int level = 1; level < 10; level++) {
            types.append("<!ENTITY e").append(level).append(" \"");
            types.append(("&e" + (level - 1) + ";").repeat(10)).append("\">\n");
        }
        String document = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<!DOCTYPE CMSearchResult [\n" + types
                + "]>\n<CMSearchResult><responseStatusStrg>OK</responseStatusStrg><searchID>&e9;</searchID></CMSearchResult>\n";
        return new Reply(200, "application/xml", document.getBytes(StandardCharsets.UTF_8));
    }

    /** 100 MiB that begin like a document and never get further. */
    static Reply huge() {
        CompositeByteBuf body = Unpooled.compositeBuffer(BLOCKS + 1);
        body.addComponent(
                true, Unpooled.directBuffer().writeBytes("<CMSearchResult>".getBytes(StandardCharsets.UTF_8)));
        for (int block = 0; block < BLOCKS; block++) {
            body.addComponent(true, BLOCK.duplicate());
        }
        return new Reply(200, "application/xml", body);
    }
}
