package io.nvrguard.simulator.fault;

import java.util.Collection;
import java.util.Comparator;

/** The known word most like a mistyped one. */
public final class Nearest {
    private Nearest() {}

    public static String to(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String word) -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("nothing");
    }

    /** Could one of them be the other, mistyped? */
    public static boolean isClose(String a, String b) {
        return !a.equals(b) && distance(a, b) <= 2;
    }

    /** Edits (insert, drop, change one letter) between two words. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
