package dev.roundtrip.desk;

import dev.roundtrip.trip.Attachment;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Collectors;

/** An answer that is sent as a form, since files go with it. */
record AnswerWithFiles(String text, List<Attachment> files) implements DeskBody {
    @Override
    public void putOn(RequestSpecification asked) {
        field(asked, "content", text);
        field(asked, "message_type", "outgoing");
        field(asked, "private", "false");
        for (Attachment file : files) {
            asked.multiPart(new MultiPartSpecBuilder(file.bytes())
                    .controlName("attachments[]")
                    .fileName(file.name())
                    .mimeType(file.mediaType())
                    .build());
        }
    }

    private static void field(RequestSpecification asked, String name, String value) {
        asked.multiPart(new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset("UTF-8")
                .mimeType("text/plain")
                .emptyFileName()
                .build());
    }

    @Override
    public String readable() {
        return files.stream().map(Attachment::toString).collect(Collectors.joining("\n", text + "\n\n", ""));
    }
}
