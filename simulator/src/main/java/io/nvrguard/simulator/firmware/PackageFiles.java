package io.nvrguard.simulator.firmware;

import io.nvrguard.simulator.firmware.SwkhHeader.PayloadFile;
import java.util.Comparator;
import java.util.List;

/** Sums the files of one package as they pass and compares each with the file table (firmware-images.md §1.3). */
final class PackageFiles {
    private final List<PayloadFile> files;
    private final long end;
    private long position;
    private int current;
    private int sum;
    private boolean intact = true;

    PackageFiles(SwkhHeader header) {
        files = header.files().stream()
                .sorted(Comparator.comparingLong(PayloadFile::offset))
                .toList();
        end = header.offers().lengthBytes();
        position = SwkhHeader.FIXED_BYTES + (long) SwkhHeader.FILE_BYTES * files.size();
        finishFiles();
    }

    int take(byte[] bytes, int at, int available) {
        long border = current < files.size() ? nextBorder(files.get(current)) : end;
        int taken = (int) Math.min(available, border - position);
        if (current < files.size() && position >= files.get(current).offset()) {
            for (int i = at; i < at + taken; i++) {
                sum += bytes[i] & 0xFF;
            }
        }
        position += taken;
        finishFiles();
        return taken;
    }

    private long nextBorder(PayloadFile file) {
        return position < file.offset() ? file.offset() : file.end();
    }

    private void finishFiles() {
        while (current < files.size() && position >= files.get(current).end()) {
            intact &= sum == files.get(current).sum();
            sum = 0;
            current++;
        }
    }

    boolean done() {
        return position >= end;
    }

    boolean intact() {
        return intact;
    }
}
