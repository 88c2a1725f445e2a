package dev.roundtrip.simulator.chatwoot;

import java.nio.charset.StandardCharsets;

/** Mails that arrive all the same. */
enum BrokenMail {
    PARTS_WITHIN_PARTS(nested(400)),
    UNKNOWN_CHARSET("Content-Type: text/plain; charset=klingon\r\n\r\n\u00ff\u00fe"),
    UNKNOWN_ENCODING("Content-Type: text/plain\r\nContent-Transfer-Encoding: rot13\r\n\r\nUryyb"),
    BROKEN_BASE64("Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!not base64!!!"),
    NO_END("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Hal"),
    NO_BOUNDARY("Content-Type: multipart/alternative\r\n\r\n--x\r\n\r\nHello"),
    NO_TYPE("Content-Type: \r\nContent-Disposition: attachment; filename=\r\n\r\nHello"),
    LONG_HEADER("X-Long: " + "x".repeat(300_000) + "\r\n\r\nHello"),
    MANY_HEADERS("X-Some: thing\r\n".repeat(5_000) + "\r\nHello"),
    UNCLOSED_TAGS("Content-Type: text/html\r\n\r\n" + "<div><b>".repeat(3_000) + "Hello"),
    BINARY("Content-Type: application/octet-stream\r\n\r\n\u0000\u0001\u0002\u00ff".repeat(50)),
    ODD_THREAD("References: <> <<a@b>> \r\nIn-Reply-To: <\u0000>\r\nMessage-ID: <>\r\n\r\nHello");

    private final String rest;

    BrokenMail(String rest) {
        this.rest = rest;
    }

    byte[] to(String address) {
        String mail = "From: Mallory <mallory@x.test>\r\nTo: " + address + "\r\nSubject: " + name() + "\r\n" + rest;
        return mail.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String nested(int depth) {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b");
            mail.append(i).append("\r\n");
        }
        return mail.append("\r\nHello").toString();
    }
}
