package dev.roundtrip.simulator.twilio;

import dev.roundtrip.simulator.faults.Faults;
import dev.roundtrip.simulator.faults.Harm;
import dev.roundtrip.simulator.faults.Place;
import dev.roundtrip.simulator.twilio.Text.Trouble;
import dev.roundtrip.simulator.twilio.Text.Way;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Brings an accepted text to the number it is for: reports on the sender's record, then makes the receiver's own record. */
final class Carrier {
    private final Texts texts;
    private final MediaShelf shelf;
    private final PhoneBook numbers;
    private final Services services;
    private final Signpost signpost;
    private final MediaFetch fetch;
    private final Despatch despatch;
    private final OptOuts optOuts;
    private final Supplier<String> ids;
    private final Clock clock;
    private final Faults faults;

    Carrier(
            Texts texts,
            MediaShelf shelf,
            PhoneBook numbers,
            Services services,
            Signpost signpost,
            MediaFetch fetch,
            Despatch despatch,
            OptOuts optOuts,
            TwilioOptions options) {
        this.texts = texts;
        this.shelf = shelf;
        this.numbers = numbers;
        this.services = services;
        this.signpost = signpost;
        this.fetch = fetch;
        this.despatch = despatch;
        this.optOuts = optOuts;
        this.ids = options.ids();
        this.clock = options.clock();
        this.faults = options.faults();
    }

    void take(Text accepted, Draft draft) {
        numbers.holder(accepted.to())
                .ifPresent(receiver -> despatch.afterTransit(() -> bring(accepted, draft, receiver.number())));
    }

    private void bring(Text accepted, Draft draft, String to) {
        Optional<List<Media>> files = fetch.all(draft.mediaUrls());
        if (files.isEmpty()) {
            Trouble unreachable = new Trouble(11200, "HTTP retrieval failure");
            Text failed = texts.save(accepted.ended("failed", unreachable, clock.instant()));
            despatch.report(draft.statusCallback(), List.of(failed));
            return;
        }
        shelf.put(accepted.sid(), files.get());
        Text sent = texts.save(withSender(accepted).became("sent", clock.instant()));
        if (isUndeliverable(accepted)) {
            Trouble unreachable = new Trouble(30003, "Unreachable destination handset");
            Text undelivered = texts.save(sent.ended("undelivered", unreachable, clock.instant()));
            despatch.report(draft.statusCallback(), List.of(sent, undelivered));
            return;
        }
        Text delivered = texts.save(sent.became("delivered", clock.instant()));
        numbers.holder(to).ifPresent(receiver -> {
            // Known before the webhook tells of it: whoever answers that is refused already.
            optOuts.heard(senders(to), delivered.from(), delivered.body())
                    .ifPresent(words -> reply(receiver, delivered.from(), words));
            arrive(delivered, receiver, files.get());
        });
        despatch.report(draft.statusCallback(), List.of(sent, delivered));
    }

    private List<String> senders(String number) {
        return Stream.concat(Stream.of(number), services.pooling(number).map(Service::sid).stream())
                .toList();
    }

    /** What Twilio says by itself, in the name of the number. */
    private void reply(PhoneNumber sender, String to, String words) {
        Text said = texts.save(new Text(
                "SM" + ids.get(),
                sender.accountSid(),
                Way.OUTBOUND_REPLY,
                "delivered",
                sender.number(),
                to,
                words,
                "",
                0,
                clock.instant(),
                clock.instant(),
                clock.instant(),
                null));
        numbers.holder(to).ifPresent(receiver -> arrive(said, receiver, List.of()));
    }

    private boolean isUndeliverable(Text accepted) {
        return faults.at(Place.TEXT_TRANSIT).has(Harm.DROP) && numbers.isDesks(accepted.from(), accepted.service());
    }

    private Text withSender(Text accepted) {
        return accepted.from().isEmpty() ? accepted.from(services.sender(accepted.service())) : accepted;
    }

    private void arrive(Text delivered, PhoneNumber receiver, List<Media> files) {
        Optional<Service> service = services.pooling(receiver.number()).filter(Service::posts);
        boolean desk = receiver.hasWebhook() || service.isPresent();
        Text arrived = arrival(delivered, receiver, service);
        if (desk || !faults.at(Place.HANDSET).has(Harm.DROP)) {
            texts.save(arrived);
            shelf.put(arrived.sid(), files);
        }
        int posts = desk ? faults.at(Place.TEXT_TO_DESK).copies() : 0;
        for (int i = 0; i < posts; i++) {
            despatch.announce(
                    service.map(Service::inboundUrl)
                            .orElseGet(() -> signpost.read(receiver).smsUrl()),
                    service.map(Service::inboundMethod).orElse(receiver.smsMethod()),
                    arrived,
                    files);
        }
    }

    private Text arrival(Text delivered, PhoneNumber receiver, Optional<Service> service) {
        return new Text(
                (delivered.media() > 0 ? "MM" : "SM") + ids.get(),
                receiver.accountSid(),
                Way.INBOUND,
                "received",
                delivered.from(),
                receiver.number(),
                delivered.body(),
                service.map(Service::sid).orElse(""),
                delivered.media(),
                clock.instant(),
                clock.instant(),
                clock.instant(),
                null);
    }
}
