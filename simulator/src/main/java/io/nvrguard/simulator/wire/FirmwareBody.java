package io.nvrguard.simulator.wire;

import io.netty.channel.ChannelHandlerContext;
import io.nvrguard.simulator.recorder.ResponseStatus;
import io.nvrguard.simulator.recorder.Upload;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A firmware image on its way through to the recorder, never held; raw, or the file part of a multipart form. */
// Writes and closes are not waited for: a client that has gone is no event for a recorder.
@SuppressWarnings("FutureReturnValueIgnored")
final class FirmwareBody implements RequestBody {
    private final Upload upload;
    private final Function<byte[], byte[]> unwrapped;
    private final BiConsumer<ChannelHandlerContext, ResponseStatus> answer;

    private boolean lineDead;

    FirmwareBody(
            Upload upload,
            Function<byte[], byte[]> unwrapped,
            BiConsumer<ChannelHandlerContext, ResponseStatus> answer) {
        this.upload = upload;
        this.unwrapped = unwrapped;
        this.answer = answer;
    }

    @Override
    public void take(ChannelHandlerContext ctx, byte[] bytes) {
        if (lineDead) {
            return;
        }
        byte[] image = unwrapped.apply(bytes);
        lineDead = !upload.feed(image, 0, image.length);
        if (lineDead) {
            ctx.close();
        }
    }

    @Override
    public void end(ChannelHandlerContext ctx) {
        if (!lineDead) {
            answer.accept(ctx, upload.end());
        }
    }

    @Override
    public void broken() {
        upload.broken();
    }
}
