package io.nvrguard.profile;

import io.nvrguard.firmware.FirmwareVersion;
import io.nvrguard.recorder.RepairRequest;
import java.util.Optional;

/** How a family's database repair is started. */
public sealed interface RepairWay {

    /**
     * Only a person can start it: at the recorder, or on its own web page where the firmware offers it there.
     *
     * @param atRecorder what to press at the recorder's own screen, as one sentence
     * @param onWebPage empty: at the recorder's own screen only
     */
    record Manual(String atRecorder, Optional<WebPage> onWebPage) implements RepairWay {

        public Manual(String atRecorder) {
            this(atRecorder, Optional.empty());
        }

        /** What to press on a recorder that runs this. */
        public String instruction(FirmwareVersion running) {
            return onWebPage
                    .filter(page -> !running.isBelow(page.from()))
                    .map(WebPage::instruction)
                    .orElse(atRecorder);
        }
    }

    /**
     * The repair on the recorder's own web page. The request behind the page is published nowhere, so a person presses it.
     *
     * @param from the first version that offers it
     * @param instruction what to press, as one sentence
     */
    record WebPage(FirmwareVersion from, String instruction, Source source) {}

    /** The recorder can be told over HTTP. */
    record Http(RepairRequest request) implements RepairWay {}
}
