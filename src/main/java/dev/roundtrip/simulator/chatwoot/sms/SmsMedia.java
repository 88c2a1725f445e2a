package dev.roundtrip.simulator.chatwoot.sms;

import dev.roundtrip.simulator.chatwoot.domain.Attachment;
import dev.roundtrip.simulator.chatwoot.domain.Channel;
import dev.roundtrip.simulator.chatwoot.usecase.Files;
import dev.roundtrip.simulator.chatwoot.web.Params;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches the files of a text: with the credentials of the inbox, then without; what cannot be had is left out. */
final class SmsMedia {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private final Files files;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    SmsMedia(Files files) {
        this.files = files;
    }

    List<Attachment> fetch(Params post, Channel channel) {
        Integer count = post.number("NumMedia");
        List<Attachment> attachments = new ArrayList<>();
        for (int i = 0; count != null && i < count; i++) {
            String address = post.text("MediaUrl" + i);
            if (address != null && !address.isBlank()) {
                one(address, channel).ifPresent(attachments::add);
            }
        }
        return attachments;
    }

    private Optional<Attachment> one(String address, Channel channel) {
        return get(address, Optional.of(TwilioLogin.of(channel).authorization()))
                .or(() -> get(address, Optional.empty()))
                .map(answer -> files.attachment(files.store(name(address), type(answer), answer.body())));
    }

    private Optional<HttpResponse<byte[]>> get(String address, Optional<String> authorization) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
            authorization.ifPresent(value -> request.header("Authorization", value));
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(answer) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreachable) {
            return Optional.empty();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("content-type").orElse("application/octet-stream");
    }

    private static String name(String address) {
        String path = address.replaceFirst("[?#].*$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
