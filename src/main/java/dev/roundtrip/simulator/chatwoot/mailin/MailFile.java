package dev.roundtrip.simulator.chatwoot.mailin;

/** A file of a mail; {@code contentId} is empty unless the mail names one. */
record MailFile(String name, String contentType, String contentId, boolean inline, byte[] bytes) {
    boolean isImage() {
        return contentType.startsWith("image/");
    }
}
