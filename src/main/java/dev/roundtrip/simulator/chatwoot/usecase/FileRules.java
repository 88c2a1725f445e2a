package dev.roundtrip.simulator.chatwoot.usecase;

import dev.roundtrip.simulator.chatwoot.domain.Blob;
import dev.roundtrip.simulator.chatwoot.domain.ChannelType;
import dev.roundtrip.simulator.chatwoot.domain.Inbox;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files live chat takes, in either direction: kinds by content, not by name, and 40 MB at most. Other channels take all. */
public final class FileRules {
    private static final int BIGGEST = 40 * 1024 * 1024;
    private static final Set<String> KINDS = Set.of("image", "audio", "video");
    private static final Set<String> TYPES = Set.of(
            "text/plain",
            "text/csv",
            "text/rtf",
            "text/xml",
            "application/json",
            "application/pdf",
            "application/rtf",
            "application/xml",
            "application/zip",
            "application/x-7z-compressed",
            "application/vnd.rar",
            "application/x-tar",
            "application/pkcs12",
            "application/x-pkcs12",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private FileRules() {}

    /** @throws Invalid when one of the files is refused */
    public static void check(Inbox inbox, List<Blob> files) {
        if (inbox.is(ChannelType.WEB_WIDGET)) {
            files.forEach(FileRules::check);
        }
    }

    // Browsers send certificates and XML as bytes of no kind.
    private static boolean isTakenByName(Blob file) {
        String name = file.filename().toLowerCase(Locale.ROOT);
        return "application/octet-stream".equals(file.contentType())
                && (name.endsWith(".pfx") || name.endsWith(".xml"));
    }

    private static void check(Blob file) {
        String type = file.contentType();
        if (!KINDS.contains(type.split("/")[0]) && !TYPES.contains(type) && !isTakenByName(file)) {
            throw new Invalid("Attachments file type not supported", "attachments.file");
        }
        if (file.bytes().length > BIGGEST) {
            throw new Invalid("Attachments file size is too big", "attachments.file");
        }
    }
}
