package io.nvrguard.upgrade;

/** Which class does which step; the compiler lists what is missing. */
final class StepActions {

    private StepActions() {}

    static StepAction of(Step step) {
        return switch (step) {
            case EXPORT_CONFIGURATION -> new ExportConfiguration();
            case NOTE_SETTINGS -> new NoteSettings();
            case UPLOAD_IMAGE -> new UploadImage();
            case PROVE_RESTART -> new ProveRestart();
            case FACTORY_DEFAULT -> new FactoryDefault();
            case FIND_AGAIN -> new FindAgain();
            case ACTIVATE -> new Activate();
            case START_REPAIR -> new StartRepair();
            case WATCH_REPAIR -> new WatchRepair();
            case COMPARE_SETTINGS -> new CompareSettings();
        };
    }
}
