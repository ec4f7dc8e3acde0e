package io.nvrguard.simulator.wire;

import io.netty.channel.ChannelHandlerContext;

/** Where the bytes of the request at hand go. */
interface RequestBody {
    void take(ChannelHandlerContext ctx, byte[] bytes);

    /** The last byte was there. */
    void end(ChannelHandlerContext ctx);

    /** The client went away before the last byte. */
    default void broken() {}
}
