package dev.roundtrip.simulator.twilio;

/** How many segments a carrier bills for a text: 160 letters of GSM 03.38 or 70 of UCS-2, fewer when joined. */
final class Segments {
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String ESCAPED = "^{}\\[~]|€";

    private Segments() {}

    static int of(String body) {
        int letters = gsmLength(body);
        return letters >= 0 ? count(letters, 160, 153) : count(body.length(), 70, 67);
    }

    private static int count(int letters, int alone, int joined) {
        return letters <= alone ? 1 : (letters + joined - 1) / joined;
    }

    private static int gsmLength(String body) {
        int letters = 0;
        for (int i = 0; i < body.length(); i++) {
            char letter = body.charAt(i);
            if (GSM.indexOf(letter) >= 0) {
                letters++;
            } else if (ESCAPED.indexOf(letter) >= 0) {
                letters += 2;
            } else {
                return -1;
            }
        }
        return letters;
    }
}
