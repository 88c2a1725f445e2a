package dev.roundtrip.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why a file can't be written, in words. */
final class Unwritable {
    private Unwritable() {}

    static String why(IOException trouble) {
        if (trouble instanceof NoSuchFileException) {
            return "there is no such folder";
        } else if (trouble instanceof AccessDeniedException) {
            return "this user may not write there";
        }
        return trouble instanceof FileSystemException named
                ? Optional.ofNullable(named.getReason()).orElse("a file stands where a folder is wanted")
                : trouble.getMessage();
    }
}
