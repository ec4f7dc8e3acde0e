package io.nvrguard.recorder;

/** Where a unit was made for: the two letters before the unit number in its serial number (firmware-images.md §4). */
public enum Region {
    CH("China"),
    TW("Taiwan"),
    JP("Japan"),
    EU("Europe"),
    WR("world"),
    RR("other");

    private final String title;

    Region(String title) {
        this.title = title;
    }

    /** The letters and what they stand for: {@code CH (China)}. */
    public String inWords() {
        return name() + " (" + title + ")";
    }
}
