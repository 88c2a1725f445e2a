package dev.roundtrip.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A customer in a hurry, who writes at one of the desk's doors. */
abstract class BurstCustomer {
    private final HttpClient http;
    private final String base;
    private final int number;

    BurstCustomer(HttpClient http, String base, int number) {
        this.http = http;
        this.base = base;
        this.number = number;
    }

    /** What the customer writes as the nth message; nobody else writes the same. */
    final String words(int message) {
        return "customer %d message %03d".formatted(number, message);
    }

    abstract void write(int message);

    final String number(String pattern) {
        return pattern.formatted(number);
    }

    final String post(String path, String contentType, String body, String header, String value) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .header("Content-Type", contentType)
                    .header(header, value)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError(path + " was answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException unreachable) {
            throw new IllegalStateException(base + path + " could not be reached", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing to " + base + path, interrupted);
        }
    }

    static final class ByMail extends BurstCustomer {
        private static final String LOGIN = Base64.getEncoder()
                .encodeToString("actionmailbox:ingress-password".getBytes(StandardCharsets.US_ASCII));
        private final String desk;

        ByMail(HttpClient http, String base, int number, String desk) {
            super(http, base, number);
            this.desk = desk;
        }

        @Override
        void write(int message) {
            String mail = """
                    From: Customer <%s>
                    To: %s
                    Subject: Burst
                    Message-ID: <%s>
                    References: <%s>
                    Content-Type: text/plain; charset=utf-8

                    %s
                    """.formatted(
                            number("customer%d@x.test"),
                            desk,
                            number("c%d") + "-" + message + "@x.test",
                            number("c%d") + "-0@x.test",
                            words(message));
            post(
                    "/rails/action_mailbox/relay/inbound_emails",
                    "message/rfc822",
                    mail.replace("\n", "\r\n"),
                    "Authorization",
                    "Basic " + LOGIN);
        }
    }

    static final class ByText extends BurstCustomer {
        private final String account;
        private final String desk;

        ByText(HttpClient http, String base, int number, String account, String desk) {
            super(http, base, number);
            this.account = account;
            this.desk = desk;
        }

        @Override
        void write(int message) {
            String form = "AccountSid=%s&SmsSid=%s&MessageSid=%2$s&From=%s&To=%s&NumMedia=0&Body=%s"
                    .formatted(
                            account,
                            number("SM%028d") + "%04d".formatted(message),
                            encoded(number("+1555123%04d")),
                            encoded(desk),
                            encoded(words(message)));
            post("/twilio/callback", "application/x-www-form-urlencoded", form, "Accept", "*/*");
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    static final class ByChat extends BurstCustomer {
        private final ObjectMapper json = new ObjectMapper();
        private final String website;
        private final String session;

        ByChat(HttpClient http, String base, int number, String website) throws IOException {
            super(http, base, number);
            this.website = "?website_token=" + website;
            this.session = json.readTree(
                            post("/api/v1/widget/config" + this.website, "application/json", "{}", "Accept", "*/*"))
                    .at("/website_channel_config/auth_token")
                    .asText();
        }

        @Override
        void write(int message) {
            Map<String, Object> body = Map.of("message", Map.of("content", words(message)));
            post("/api/v1/widget/messages" + website, "application/json", written(body), "X-Auth-Token", session);
        }

        private String written(Map<String, Object> body) {
            try {
                return json.writeValueAsString(body);
            } catch (IOException impossible) {
                throw new IllegalStateException("A map of texts can't be written as JSON", impossible);
            }
        }
    }
}
