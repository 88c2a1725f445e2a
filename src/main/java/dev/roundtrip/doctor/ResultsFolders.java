package dev.roundtrip.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether a run can leave its results: tried by leaving a file, since rights alone do not tell it. */
final class ResultsFolders implements Check {
    static final String FOLDERS = "folders";

    private final List<Path> folders;

    /** Where results are written; one that is missing is made by the run. */
    ResultsFolders(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    @Override
    public List<Finding> look() {
        for (Path folder : folders) {
            Path there = nearest(folder.toAbsolutePath());
            try {
                Files.delete(Files.createTempFile(there, ".roundtrip-", ".tmp"));
            } catch (IOException readOnly) {
                return List.of(Finding.failed(
                        Ailment.FOLDER_READ_ONLY,
                        FOLDERS,
                        "Nothing can be written in %s (%s): results would be lost. Let this user write there, or work on a copy of the project elsewhere."
                                .formatted(there, readOnly.getClass().getSimpleName())));
            }
        }
        return List.of(Finding.ok(FOLDERS, "results can be written"));
    }

    private static Path nearest(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }
}
