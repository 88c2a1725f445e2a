package dev.roundtrip.simulator.chatwoot.mailin;

import java.util.List;
import java.util.regex.Pattern;

/** What a line of a mail is taken for; the letters let a mail be looked at as one word. */
enum LineKind {
    EMPTY('e'),
    DIVIDER('d'),
    DEVICE('s'),
    OPENING('o'),
    HEADER('h'),
    QUOTE('q'),
    WORDS('w');

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern DIVIDERS = Pattern.compile("\\h*[-_,=+~#*ᐧ—]+\\h*");
    private static final Pattern DEVICES = Pattern.compile(
            "^\\h*(?:\\w+ from mobile|[(<]*Sent (?:from|via|with|by) .+|From my .{1,20}|Get Outlook for "
                    + "|Envoyé depuis (?:mon|Yahoo Mail)|Von meinem .+ gesendet|Diese Nachricht wurde von .+ gesendet"
                    + "|Inviato da |Sendt fra min |Enviado do meu |Enviado desde mi |Verzonden met "
                    + "|Verstuurd vanaf mijn |från min )",
            FLAGS);
    private static final List<Pattern> HEADERS = List.of(
            Pattern.compile("^[\\h*]*(?:Sent|Sendt|Date|Le|Gesendet|Enviada em|Enviado|Fecha|Data|Datum|Skickat)"
                    + "[\\h*]*:.*\\d+"),
            Pattern.compile(
                    "^[\\h*]*(?:From|To|Cc|Reply-To|Subject|Von|An|Betreff|De|Expéditeur|À|Destinataire|Répondre à"
                            + "|Objet|Para|Assunto|Asunto|Da|Risposta|A|Oggetto|Van|Beantwoorden - Aan|Aan|Onderwerp"
                            + "|Från|Till|Ämne|Fra|Til|Emne)[\\h*]*:.*\\w+",
                    FLAGS));
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]+\\)");

    private final char letter;

    LineKind(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    static LineKind of(String line) {
        if (line.isBlank()) {
            return EMPTY;
        }
        if (DIVIDERS.matcher(line).matches()) {
            return DIVIDER;
        }
        if (DEVICES.matcher(LINK.matcher(line).replaceAll("$1")).find()) {
            return DEVICE;
        }
        if (Opening.is(line)) {
            return OPENING;
        }
        if (HEADERS.stream().anyMatch(header -> header.matcher(line).find())) {
            return HEADER;
        }
        return line.stripLeading().startsWith(">") ? QUOTE : WORDS;
    }
}
