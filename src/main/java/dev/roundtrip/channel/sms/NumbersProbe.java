package dev.roundtrip.channel.sms;

import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import dev.roundtrip.channel.ChannelTrouble;
import dev.roundtrip.channel.ChannelTrouble.Why;
import dev.roundtrip.channel.Probed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The numbers as the account has them. */
final class NumbersProbe {
    private static final int SHOWN = 10;
    private static final int EACH = 4;

    private final TwilioAccess access;
    private final Questions questions;
    private final boolean injected;

    NumbersProbe(TwilioAccess access, Questions questions, boolean injected) {
        this.access = access;
        this.questions = questions;
        this.injected = injected;
    }

    Probed look() {
        List<IncomingPhoneNumber> all =
                questions.ask("the numbers of " + access.accountSid(), client -> new Records(client).all());
        List<IncomingPhoneNumber> customers = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (String number : access.customerNumbers()) {
            owned(number, all).ifPresentOrElse(customers::add, () -> remarks.add(missing(number, all)));
        }
        Optional<IncomingPhoneNumber> desk = owned(access.deskNumber(), all);
        customers.forEach(NumbersProbe::mustTakeTexts);
        desk.ifPresent(NumbersProbe::mustTakeTexts);
        Webhooks.mustNotAnswer(customers);
        if (desk.isEmpty()) {
            remarks.add(deskMissing());
        }
        return new Probed(
                "the account has %s%s"
                        .formatted(
                                told(customers),
                                desk.map(number -> ", and the desk's " + told(number))
                                        .orElse("")),
                remarks);
    }

    /** An account with more numbers than a page shows is asked for the one. */
    private Optional<IncomingPhoneNumber> owned(String number, List<IncomingPhoneNumber> all) {
        return all.stream()
                .filter(each -> number.equals(String.valueOf(each.getPhoneNumber())))
                .findFirst()
                .or(() -> questions.ask("the number " + number, client -> new Records(client).owned(number)));
    }

    /** What is posted in the name of a number needs none; only a text from it does. */
    private String missing(String number, List<IncomingPhoneNumber> all) {
        if (injected) {
            return "The number %s is not of the account %s: texts in its name are posted to the desk, and the answers go to whoever has it."
                    .formatted(number, access.accountSid());
        }
        throw new ChannelTrouble(
                Why.NUMBER_NOT_OURS,
                "The Twilio account %s does not own %s, which roundtrip.sms.customer.numbers names, so that nobody can text from it or read what comes to it. The account owns %s."
                        .formatted(access.accountSid(), number, listed(all)));
    }

    private static String listed(List<IncomingPhoneNumber> all) {
        if (all.isEmpty()) {
            return "no number";
        }
        return shortened(all.stream()
                .map(number -> String.valueOf(number.getPhoneNumber()))
                .toList());
    }

    private static String shortened(List<String> numbers) {
        return numbers.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (numbers.size() > SHOWN ? " and others" : "");
    }

    private String deskMissing() {
        return "The desk's number %s is not of the account %s: whether it takes texts, and where they are posted, can't be seen with it."
                        .formatted(access.deskNumber(), access.accountSid())
                + (injected ? " Nor can the answers, if the desk sends them with another account." : "");
    }

    private static void mustTakeTexts(IncomingPhoneNumber number) {
        if (number.getCapabilities() != null && !number.getCapabilities().getSms()) {
            throw new ChannelTrouble(
                    Why.NUMBER_NOT_OURS,
                    "The number %s is the account's, but for no texts: Twilio says it has no SMS. Use a number with SMS."
                            .formatted(number.getPhoneNumber()));
        }
    }

    /** One by one as long as they are few. */
    private static String told(List<IncomingPhoneNumber> numbers) {
        if (numbers.size() <= EACH) {
            return numbers.stream().map(NumbersProbe::told).collect(Collectors.joining(", "));
        }
        List<String> textsOnly = numbers.stream()
                .filter(number -> !takesPictures(number))
                .map(number -> String.valueOf(number.getPhoneNumber()))
                .toList();
        return "%d numbers, all take SMS%s"
                .formatted(
                        numbers.size(),
                        textsOnly.isEmpty()
                                ? " and MMS"
                                : "; %d of them no MMS: %s".formatted(textsOnly.size(), shortened(textsOnly)));
    }

    private static boolean takesPictures(IncomingPhoneNumber number) {
        return number.getCapabilities() != null && number.getCapabilities().getMms();
    }

    private static String told(IncomingPhoneNumber number) {
        return "%s (SMS%s)"
                .formatted(
                        number.getPhoneNumber(),
                        Optional.ofNullable(number.getCapabilities())
                                .map(can -> can.getMms() ? ", MMS" : ", no MMS")
                                .orElse(""));
    }
}
