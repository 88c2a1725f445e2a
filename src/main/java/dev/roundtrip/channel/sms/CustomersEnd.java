package dev.roundtrip.channel.sms;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.Message.Direction;
import com.twilio.rest.api.v2010.account.Message.Status;
import dev.roundtrip.trip.Proof;
import java.util.Set;

/** Where it is looked at whether an answer has reached the customer. */
enum CustomersEnd {
    /** At the customer's own number: the record of what came in, never the sender's. */
    PHONE {
        @Override
        boolean counts(Message record, String deskNumber) {
            return record.getDirection() == Direction.INBOUND;
        }

        @Override
        String place(String number) {
            return "the texts to " + number;
        }
    },

    /** In the record of what the desk sent: Twilio says that the carrier has delivered it. Nobody has seen the phone. */
    TWILIOS_WORD {
        @Override
        boolean counts(Message record, String deskNumber) {
            return record.getDirection() != Direction.INBOUND
                    && deskNumber.equals(String.valueOf(record.getFrom()))
                    && DELIVERED.contains(record.getStatus());
        }

        @Override
        String place(String number) {
            return Proof.TWILIOS_WORD;
        }
    };

    private static final Set<Status> DELIVERED = Set.of(Status.DELIVERED, Status.READ);

    /** Whether this record of a text to the customer's number shows that it arrived. */
    abstract boolean counts(Message record, String deskNumber);

    /** Where it was seen, in words. */
    abstract String place(String number);
}
