package dev.roundtrip.diagnosis;

import dev.roundtrip.desk.DeskClient;
import dev.roundtrip.desk.DeskTrouble;
import dev.roundtrip.desk.DeskVersion;
import dev.roundtrip.trip.Sign;
import dev.roundtrip.trip.Trace;
import java.util.ArrayList;
import java.util.List;

/** What the desk says of its queue and its database. */
final class DeskHealth {
    private final DeskClient desk;

    DeskHealth(DeskClient desk) {
        this.desk = desk;
    }

    List<Trace> traces() {
        DeskVersion said = desk.version();
        List<Trace> traces = new ArrayList<>();
        if (!said.queueServices()) {
            traces.add(sick("It says itself that it does not reach its queue (Redis)."));
        }
        // A bad word about the database is often false: only a read that fails as well confirms it.
        if (!said.dataServices() && !reads()) {
            traces.add(sick("It says itself that it does not reach its database, and can't tell who we are."));
        }
        return traces;
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
