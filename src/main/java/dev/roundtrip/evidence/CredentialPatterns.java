package dev.roundtrip.evidence;

import java.util.List;
import java.util.regex.Pattern;

/** Finds credentials by the place where they stand, whoever's they are. */
final class CredentialPatterns {
    private static final String HIDDEN = "«hidden»";
    private static final String NAMES = "api_access_token|access[-_]token|refresh_token|pubsub_token|auth_token"
            + "|x-auth-token|hmac_token|identifier_hash|authenticity_token|website_token_secret"
            + "|password|password_confirmation|passwd|client_secret|secret_key|signing_secret|authToken|pubsubToken";

    /** Each has one group in front of what is hidden. */
    private final List<Pattern> places = List.of(
            ignoringCase("((?m:^)[ \\t>]*(?:proxy-)?authorization[\"']?\\s*[:=]\\s*[\"']?)[^\\r\\n\"']+"),
            ignoringCase("([\"'](?:proxy-)?authorization[\"']\\s*:\\s*[\"'])[^\"'\\r\\n]+"),
            ignoringCase("(\\b(?:bearer|basic)\\s+)[A-Za-z0-9._~+/=-]{8,}"),
            ignoringCase("([\"'](?:" + NAMES + ")[\"']\\s*:\\s*[\"'])[^\\\\\"'\\r\\n]*+(?:\\\\.[^\\\\\"'\\r\\n]*+)*+"),
            ignoringCase("(\\\\\"(?:" + NAMES + ")\\\\\"\\s*:\\s*\\\\\")[^\\\\\"\\r\\n]+"),
            ignoringCase("(\\b(?:" + NAMES + ")(?:%5D|])?=)[^&\\s\"'<>;]+"),
            ignoringCase("((?m:^)[ \\t>]*(?:" + NAMES + ")\\s*:\\s*)[^\\s\"',]+"),
            ignoringCase("(\\bcw_(?:conversation|d_session_info|user_[A-Za-z0-9_]*)=)[^;&\\s\"'<>]+"),
            ignoringCase("(\\bcw_conversation\\\\?[\"']\\s*:\\s*\\\\?[\"'])[^\\\\\"'\\r\\n]+"),
            ignoringCase("((?m:^)[ \\t]*auth (?:plain|login)[ \\t]+)\\S+"));

    private final Pattern jwt = Pattern.compile("\\beyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]*");

    String redact(String text) {
        String redacted = text;
        for (Pattern place : places) {
            redacted = place.matcher(redacted).replaceAll("$1" + HIDDEN);
        }
        return jwt.matcher(redacted).replaceAll(HIDDEN);
    }

    private static Pattern ignoringCase(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }
}
