package dev.roundtrip.secrets;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is looked for, letter by letter, each in any of its forms; lines may be broken within it as mail breaks them. */
final class Word {
    private static final int NONE = -1;

    private static final String NEW_LINE = "(?:\\r?\\n|(?:\\\\+r)?\\\\+n|(?:%0[Dd])?%0[Aa])";

    /** The end of a line in mail, JSON and URLs; what stands between two parts of a header (RFC 2047) or of a name (RFC 2231). */
    private static final Pattern BREAK = Pattern.compile("(?:=|%3[Dd]|\\\\u003[Dd])[ \\t]*" + NEW_LINE
            + "|" + NEW_LINE + "(?:[ \\t>]|&gt;|\\\\+t|%20|%09)*"
            + "|(?i:(?:<|&lt;|\\\\u003c)w?br(?:[\\s/][^<>&]{0,60}?)?(?:>|&gt;|\\\\u003e))(?:[\\s>]|&gt;)*"
            + "|(?i:[\\u00ad\\u200b]|\\\\u(?:00ad|200b)|=C2=AD|=E2=80=8B|&(?:shy|#173|#8203|#xad|#x200b|ZeroWidthSpace);)"
            + "|\\?=\\s*=\\?[^?\\s]{1,40}\\?[QqBb]\\?"
            + "|\"?;\\s*(?:file)?name\\*\\d+\\*?=(?:\"|[\\w-]*'[\\w-]*')?");

    private static final String BREAKS_BEGIN_WITH = "\r\n=%\\?\";<&\u00ad\u200b";
    private static final int LONGEST_BREAK = 120;

    private final String secret;
    private final List<Letter> letters;

    /** @param secret the name of the secret of which it is a spelling */
    Word(String secret, List<Letter> letters) {
        this.secret = secret;
        this.letters = letters;
    }

    String secret() {
        return secret;
    }

    Letter first() {
        return letters.get(0);
    }

    /** Where it ends when it begins there; negative when it does not. */
    int end(String text, int begin) {
        return end(text, begin, 0);
    }

    private int end(String text, int begin, int firstLetter) {
        int at = begin;
        for (int i = firstLetter; i < letters.size(); i++) {
            List<String> forms = letters.get(i).formsAt(text, at);
            int nextLine = i == 0 ? at : afterBreak(text, at);
            if (nextLine > at) {
                for (String form : letters.get(i).formsAt(text, nextLine)) {
                    int end = end(text, nextLine + form.length(), i + 1);
                    if (end >= 0) {
                        return end;
                    }
                }
            }
            if (forms.isEmpty()) {
                return NONE;
            }
            int last = forms.size() - 1;
            for (String other : forms.subList(0, last)) {
                int end = end(text, at + other.length(), i + 1);
                if (end >= 0) {
                    return end;
                }
            }
            at += forms.get(last).length();
        }
        return at;
    }

    private static int afterBreak(String text, int at) {
        if (at >= text.length() || BREAKS_BEGIN_WITH.indexOf(text.charAt(at)) < 0) {
            return at;
        }
        Matcher here = BREAK.matcher(text).region(at, Math.min(text.length(), at + LONGEST_BREAK));
        return here.lookingAt() ? here.end() : at;
    }
}
