package org.ijaza.account;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.ijaza.platform.StartProblem;

/** The file {@code keys/factor.key} in the data folder: the key of {@link FactorSafe}, for the owner's eyes only. */
final class FactorKeyFile {

    static final int KEY_BYTES = 32;

    private static final String NAME = "factor.key";

    private final Path folder;

    FactorKeyFile(Path data) {
        this.folder = data.resolve("keys");
    }

    /**
     * Reads the key, after making it if there is none. When several processes start at once, one makes it and all
     * get the same.
     *
     * @throws StartProblem if the folder cannot be used or the file holds something else
     */
    byte[] readOrCreate() {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            try (FileChannel lock = FileChannel.open(
                    folder.resolve(".factor-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock(); // until it is closed
                if (!Files.exists(file)) {
                    create(file);
                }
            }
            restrict(file, "rw-------");
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new StartProblem(file + " does not hold a key of 32 bytes in Base64");
            }
            return key;
        } catch (IOException | IllegalArgumentException e) {
            throw new StartProblem(file + " cannot be used for the key of second factors: " + e);
        }
    }

    private void create(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path unfinished = folder.resolve(NAME + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished);
        // readable by nobody else before there is anything to read
        restrict(unfinished, "rw-------");
        Files.writeString(unfinished, Base64.getEncoder().encodeToString(key), StandardCharsets.US_ASCII);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void restrict(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) { // Windows has none; there the profile's folder protects
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
