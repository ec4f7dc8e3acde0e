package io.nvrguard.profile;

import io.nvrguard.recorder.RepairRequest;

/** How a family's database repair is started. */
public sealed interface RepairWay {

    /**
     * Only a person at the recorder can start it.
     *
     * @param instruction what to press, as one sentence
     */
    record Manual(String instruction) implements RepairWay {}

    /** The recorder can be told over HTTP. */
    record Http(RepairRequest request) implements RepairWay {}
}
