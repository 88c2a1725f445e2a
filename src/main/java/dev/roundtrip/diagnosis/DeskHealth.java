package dev.roundtrip.diagnosis;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.desk.DeskVersion;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;

/** What the desk says of its queue and its database. */
final class DeskHealth {
    private final DeskClient desk;

    DeskHealth(DeskClient desk) {
        this.desk = desk;
    }

    void tell(Questioning questions) {
        questions.ask(desk::version).ifPresent(said -> judge(said, questions));
    }

    private void judge(DeskVersion said, Questioning questions) {
        if (!said.queueServices()) {
            questions.tell(sick("It says itself that it does not reach its queue (Redis)."));
        }
        // A bad word about the database is often false: only a read that fails as well confirms it.
        if (!said.dataServices() && !questions.ask(this::reads).orElse(true)) {
            questions.tell(sick("It says itself that it does not reach its database, and can't tell who we are."));
        }
    }

    private boolean reads() {
        try {
            desk.profile();
            return true;
        } catch (DeskTrouble trouble) {
            if (trouble.why() != DeskTrouble.Cause.DEAD_SERVER) {
                throw trouble;
            }
            return false;
        }
    }

    private static Trace sick(String sentence) {
        return new Trace(Sign.DESK_SICK, DeskWitness.WHO, sentence);
    }
}
