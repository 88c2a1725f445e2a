package dev.roundtrip.simulator.twilio;

import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import java.util.function.Supplier;

/** Where a number's webhook leads: where it was set to, or, while a fault misroutes texts, to where nobody is. */
record Signpost(Faults faults, Supplier<String> baseUrl) {
    PhoneNumber read(PhoneNumber number) {
        boolean elsewhere = number.hasWebhook() && faults.at(Place.TEXT_TO_DESK).has(Harm.MISROUTE);
        return elsewhere
                ? number.posting(number.accountSid(), baseUrl.get() + "/elsewhere", number.smsMethod())
                : number;
    }
}
