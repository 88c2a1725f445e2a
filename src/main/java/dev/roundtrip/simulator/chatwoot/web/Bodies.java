package dev.roundtrip.simulator.chatwoot.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads query, form, files and JSON body of a request into one set of parameters. */
public final class Bodies {
    private final Json json;

    public Bodies(Json json) {
        this.json = json;
    }

    public Params read(Context context) {
        Map<String, Object> values = new LinkedHashMap<>();
        context.queryParamMap().forEach((name, all) -> FormKeys.put(values, name, all));
        String type = Objects.toString(context.contentType(), "");
        if (type.startsWith("multipart/form-data")) {
            parts(context, values);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            context.formParamMap().forEach((name, all) -> FormKeys.put(values, name, all));
        } else if (type.contains("json")) {
            values.putAll(object(context.bodyAsBytes()));
        }
        return new Params(values);
    }

    private static void parts(Context context, Map<String, Object> values) {
        try {
            context.formParamMap().forEach((name, all) -> FormKeys.put(values, name, all));
            context.uploadedFileMap().forEach((name, files) -> FormKeys.put(values, name, uploads(files)));
        } catch (Exception noParts) { // the servlet's own checked exceptions come through undeclared
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return new Refusal(Answer.html(400, "").unframed());
    }

    // Observed: JSON that cannot be read is 400 with an empty page, whatever the route.
    private Map<String, Object> object(byte[] body) {
        if (body.length == 0) {
            return Map.of();
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return Nulls.withoutInLists(json.root(body));
        } catch (IOException unreadable) {
            throw unreadable();
        }
    }

    private static List<Upload> uploads(List<UploadedFile> files) {
        return files.stream().map(Bodies::upload).toList();
    }

    private static Upload upload(UploadedFile file) {
        try (var content = file.content()) {
            return new Upload(file.filename(), file.contentType(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file cannot be read.", e);
        }
    }
}
