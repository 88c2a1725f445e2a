package dev.roundtrip.channel.email;

import java.net.URI;
import java.net.http.HttpResponse;

/** What a desk that does not take mail at its relay ingress means, and what to do. */
record IngressRefusal(URI address, HttpResponse<String> answer) {

    String sentence() {
        return "The desk's relay ingress %s answered %d%s.".formatted(address, answer.statusCode(), because());
    }

    private String because() {
        return switch (answer.statusCode()) {
            case 401, 403 ->
                ": it refuses the password. Set roundtrip.email.ingress.password to the desk's RAILS_INBOUND_EMAIL_PASSWORD";
            case 404 ->
                ": the desk's RAILS_INBOUND_EMAIL_SERVICE is not relay, or roundtrip.desk.url is no Chatwoot. Set it to relay on the desk and start it anew, or choose another roundtrip.email.route";
            case 415 ->
                ": it did not get the mail as message/rfc822. Look for what stands before the desk and changes the type of what is posted";
            case 500 ->
                ": the desk's RAILS_INBOUND_EMAIL_PASSWORD is not set, or the desk is in trouble. Set it on the desk and start it anew, or look into its log";
            default -> elsewhere();
        };
    }

    private String elsewhere() {
        return answer.headers()
                .firstValue("Location")
                .map(to -> ", which leads to %s, and not 204. Set roundtrip.desk.url to where the desk itself is"
                        .formatted(to))
                .orElseGet(() ->
                        " with %s, and not 204: something else than the desk's ingress answers there. Check roundtrip.desk.url, and what stands before the desk"
                                .formatted(answer.headers()
                                        .firstValue("Content-Type")
                                        .orElse("nothing")));
    }
}
