package dev.roundtrip.secrets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Secrets of all shapes that secrets have, by what they are like. */
public final class SampleSecrets {
    private SampleSecrets() {}

    public static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("letters and digits", "hEtuNkk7ikxW2nLVofLrAvVR");
        all.put("hex", "9f86d081884c7d659a2feaa0c55ad015");
        all.put("upper-case hex", "0A1B2C3D4E5F60718293A4B5");
        all.put("digits", "8015527393648201");
        all.put("uuid", "3f2b8c1e-77aa-4d0f-9b21-6c5e0d9f4a10");
        all.put("JWT", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJxYSIsImV4cCI6MX0.Zm9vYmFyYmF6cXV4cXV1eA");
        all.put("base64", "TWFuIGlzIGRpc3Rpbmd1aXNoZWQ+Lz8=");
        all.put("base64 with padding", "c2VjcmV0LXNlY3JldC1zZWNyZXQtcw==");
        all.put("base64 for addresses", "Vn3-kq_9ZpL-0a_Xy7Tt-w_R");
        all.put("all of a URL", "a+b/c=d&e%f?g#h;i:j@k");
        all.put("percent signs", "100%25sure%41nd%20more");
        all.put("double quotes", "say\"hush\"now");
        all.put("single quotes", "it's'our'secret");
        all.put("markup", "<b>&amp;</b>secret");
        all.put("backslashes", "C:\\new\\table\\u0041");
        all.put("dollars and groups", "$1^(a|b)*[c]{2}.?$");
        all.put("umlauts", "Grüße-aus-Köln");
        all.put("French", "déjà vu à l'été");
        all.put("beyond Latin", "пароль-密码-öä");
        all.put("an emoji", "open-🔑-sesame");
        all.put("a passphrase", "correct horse battery staple");
        all.put("as short as can be", "Zq7!kP2x");
        all.put("equals signs", "key=value=41=3D=end");
        all.put("slashes", "/path/like/secret//");
        all.put("an ingress's word", "SG.x7Rk-0pQ.v8_Ty~Wz!*,end");
        return all;
    }

    public static List<String> values() {
        return List.copyOf(all().values());
    }
}
