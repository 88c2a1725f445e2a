package dev.roundtrip.simulator.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a server writes above the headers at final delivery; GreenMail has written {@code Return-Path} already. */
record Envelope(String recipient) {
    private static final DateTimeFormatter RFC_5322 = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss +0000 '(UTC)'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    byte[] above(byte[] mail, Instant at, long queueId) {
        String lines = String.join(
                "\r\n",
                "X-Original-To: " + recipient,
                "Delivered-To: " + recipient,
                "Received: from localhost (localhost [127.0.0.1])",
                "\tby mail.roundtrip.test (Postfix) with ESMTP id " + String.format("%010X", queueId),
                "\tfor <" + recipient + ">; " + RFC_5322.format(at),
                "");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(lines.getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(mail);
        return whole.toByteArray();
    }
}
