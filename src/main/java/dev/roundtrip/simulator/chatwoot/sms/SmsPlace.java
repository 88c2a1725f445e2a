package dev.roundtrip.simulator.chatwoot.sms;

import dev.roundtrip.simulator.chatwoot.web.Params;
import java.util.Objects;
import java.util.Optional;

/** The place that a customer shared, in degrees. */
record SmsPlace(double latitude, double longitude) {
    static Optional<SmsPlace> of(Params post) {
        String latitude = Objects.toString(post.text("Latitude"), "");
        String longitude = Objects.toString(post.text("Longitude"), "");
        boolean shared = "location".equals(post.text("MessageType")) && !latitude.isBlank() && !longitude.isBlank();
        return shared ? Optional.of(new SmsPlace(degrees(latitude), degrees(longitude))) : Optional.empty();
    }

    private static double degrees(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
