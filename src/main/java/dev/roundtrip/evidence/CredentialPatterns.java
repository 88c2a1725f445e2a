package dev.roundtrip.evidence;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds credentials by the place where they stand, whoever's they are: behind their names, in headers, in log-ins. */
final class CredentialPatterns {
    static final String HIDDEN = "«hidden»";

    private static final String TOKENS =
            "api[-_]access[-_]token|access[-_]token|refresh[-_]token|id_token|pubsub_?token|auth_?token"
                    + "|x-auth-token|hmac_token|identifier_hash|authenticity_token|csrf[-_]token|x-csrf-token|website_token_secret"
                    + "|reset_password_token|confirmation_token|invitation_token|unlock_token|sso_auth_token|unsubscribe_token|magic_token"
                    + "|one_time_(?:token|password|code)|x-(?:twilio|amz|goog|chatwoot|hub)-signature(?:-256)?|x-(?:amz|goog)-(?:security-token|credential)"
                    + "|x-api-key|api_?key|cw_conversation|_chatwoot_session|_session_id";
    /** Words of machines: no sentence of a customer begins so. */
    private static final String SECRETS =
            "password_confirmation|client_secret|secret_key|signing_secret|webhook_secret";

    private static final String NAMES = TOKENS + "|password|passwd|" + SECRETS;

    /** In addresses alone: elsewhere they are words as others. */
    private static final String PARAMETERS = NAMES + "|token|sig|signature|x-ms-signature|hmac|sso|otp";

    private static final String AUTHORIZATION = "(?:proxy-)?authorization";
    private static final String COOKIES = "cookie2?|set-cookie2?";
    private static final String HEADERS = AUTHORIZATION + "|" + COOKIES;

    /** Behind "basic" and "bearer" in prose stands a word; a credential is long, or mixes digits or capitals in. */
    private static final String DRAWN =
            "(?=[A-Za-z0-9_~+/=]{20}|[A-Za-z._~+/-]*+[0-9=]|(?-i:[A-Za-z._~+/-]*[a-z][A-Z]))";

    /** Behind "Password:" in prose a sentence goes on; a password is the last of its line, or no word. */
    private static final String ALONE_OR_ODD =
            "(?=[^\\s\"',\\\\]*[0-9!@#$%^&*_=+]|[^\\s\"',\\\\]+(?:[ \\t]*(?:$|[\\r\\n])|[\"',\\\\]))";
    /** In each of the places stands one of these. */
    private static final List<String> WORDS = List.of(
            "token",
            "authori",
            "cookie",
            "passw",
            "secret",
            "signature",
            "credential",
            "api",
            "bearer",
            "basic",
            "auth ",
            "sig=",
            "cw_",
            "session",
            "hash",
            "otp=",
            "sso=",
            "hmac=",
            "one_time",
            "eyj",
            "@",
            "private key");

    private static final String LINE = "((?:(?m:^)|\\\\n)[ \\t>*<]*";
    private static final String NOT_YET = "(?!«)";
    private static final String IN_QUOTES = "[^\\\\\"'\\r\\n]*+(?:\\\\.[^\\\\\"'\\r\\n]*+)*+";

    /** Each has one group in front of what is hidden. */
    private final List<Pattern> places = List.of(
            // Headers, also of a mail in JSON; all of a cookie, for nobody knows which of them opens a session.
            ignoringCase(LINE + "(?:" + AUTHORIZATION + ")[\"']?\\s*+[:=]\\s*+[\"']?+)" + NOT_YET + "[^\\r\\n\\\\]++"),
            ignoringCase(LINE + "(?:" + COOKIES + ")[\"']?\\s*+[:=]\\s*+[\"']?+)" + NOT_YET
                    + "(?=[^\\s;,\"'\\\\=]{1,80}=)[^\\r\\n\\\\]++"),
            ignoringCase("([\"'](?:" + HEADERS + "|cookies)[\"']\\s*+:\\s*+[\"'])" + NOT_YET + IN_QUOTES),
            ignoringCase(
                    "(\\\\+\"(?:" + HEADERS + "|cookies)\\\\+\"\\s*+:\\s*+\\\\+\")" + NOT_YET + "[^\\\\\"\\r\\n]+"),
            // In a command or a log the header stands within a line; what follows there is no prose.
            ignoringCase("(\\b" + AUTHORIZATION + "[\"'\\\\]*+\\s*+[:=]\\s*+[\"'\\\\\\[]*+(?:bearer|basic)\\s+)"
                    + NOT_YET + "[^\\s\"'\\\\\\]}]+"),
            ignoringCase("(\\b(?:bearer|basic)\\s+)" + NOT_YET + DRAWN + "[A-Za-z0-9._~+/=-]{8,}"),
            ignoringCase(LINE + "auth (?:plain|login|xoauth2)[ \\t]+)" + NOT_YET + "[^\\s\\\\]+"),
            // Names with values: in JSON, in JSON within JSON, in HTML, in forms and addresses, and as headers.
            ignoringCase("([\"'](?:" + NAMES + ")[\"']\\s*+:\\s*+[\"'])" + NOT_YET + IN_QUOTES),
            ignoringCase("(\\\\+\"(?:" + NAMES + ")\\\\+\"\\s*+:\\s*+\\\\+\")" + NOT_YET + "[^\\\\\"\\r\\n]+"),
            ignoringCase("(&quot;(?:" + NAMES + ")&quot;\\s*+:\\s*+&quot;)" + NOT_YET
                    + "[^&\\r\\n]+(?:&(?!quot;)[^&\\r\\n]+)*+"),
            ignoringCase("(\\b(?:" + NAMES + ")(?:%5D|])?=)" + NOT_YET + "[^&\\s\"'<>;]+"),
            ignoringCase("([?&;](?:" + PARAMETERS + ")=)" + NOT_YET + "[^&\\s\"'<>;]+"),
            ignoringCase(LINE + "(?:" + NAMES + ")\\s*+:\\s*+)" + NOT_YET + ALONE_OR_ODD + "[^\\s\"',\\\\]+"),
            ignoringCase(LINE + "(?:" + SECRETS + ")\\s*+:\\s*+)" + NOT_YET + "[^\\s\"',\\\\]+"),
            ignoringCase("(\\b(?:" + TOKENS + ")\\s*+:\\s*+)" + NOT_YET + "[^\\s\"',\\\\]{8,}"),
            ignoringCase("(\\bcw_(?:d_session_info|user_[A-Za-z0-9_]*)=)" + NOT_YET + "[^;&\\s\"'<>]+"),
            // A log-in in an address.
            ignoringCase("(\\b[a-z][a-z0-9+.-]{1,15}://[^\\s/:@\"'<>]*:)" + NOT_YET + "[^\\s/@\"'<>]+(?=@)"));

    private final Pattern cookies =
            ignoringCase("([\"'](?:" + HEADERS + "|cookies)\\\\*[\"']\\s*+:\\s*+)(?:\\[[^\\]«]*+\\]|\\{[^}«]*+\\})");
    private final Pattern jwt = Pattern.compile("\\beyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]*");
    private final Pattern key = Pattern.compile(
            "(-----BEGIN [A-Z ]*PRIVATE KEY-----)[A-Za-z0-9+/=\\s\\\\]*+(?:-----END [A-Z ]*PRIVATE KEY-----)?");
    private final Pattern names = ignoringCase(NAMES + "|" + HEADERS + "|cookies");

    /** Line by line, and only those in which one of the words stands: almost all of a log is of no concern. */
    String redact(String text) {
        if (!mayHold(text)) {
            return text;
        }
        StringBuilder redacted = new StringBuilder(text.length());
        int begin = 0;
        while (begin < text.length()) {
            int newLine = text.indexOf('\n', begin);
            int end = newLine < 0 ? text.length() : newLine + 1;
            redacted.append(line(text.substring(begin, end)));
            begin = end;
        }
        return overLines(redacted.toString());
    }

    private String line(String line) {
        if (!mayHold(line)) {
            return line;
        }
        String redacted = line;
        for (Pattern place : places) {
            redacted = place.matcher(redacted).replaceAll("$1" + HIDDEN);
        }
        return jwt.matcher(redacted).replaceAll(HIDDEN);
    }

    private String overLines(String text) {
        return key.matcher(cookies.matcher(text).replaceAll("$1\"" + HIDDEN + "\""))
                .replaceAll("$1" + HIDDEN);
    }

    private static boolean mayHold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }

    /** Whether what stands by that name is one, wherever it is. */
    boolean isCredential(String name) {
        return names.matcher(name).matches();
    }

    private static Pattern ignoringCase(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
