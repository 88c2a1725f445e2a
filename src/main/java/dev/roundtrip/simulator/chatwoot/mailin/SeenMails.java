package dev.roundtrip.simulator.chatwoot.mailin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the mails that the ingress took: the same bytes under the same Message-ID count once. */
final class SeenMails {
    private final Set<String> digests = ConcurrentHashMap.newKeySet();

    /** A mail without a Message-ID is always a new one. */
    boolean isNew(byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        boolean named = ("\n" + head).toLowerCase(Locale.ROOT).contains("\nmessage-id:");
        return !named || digests.add(digest(raw));
    }

    private static String digest(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256, by which mails are told apart", missing);
        }
    }
}
