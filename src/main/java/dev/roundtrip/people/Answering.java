package dev.roundtrip.people;

import dev.roundtrip.trip.Attachment;
import java.util.List;

/** How an agent comes by the words of an answer. Belongs to one scenario. */
interface Answering {
    /** The agent answers; the words are those of the scenario or of somebody's draft. */
    void answer(Agent agent, Correspondence with, String scripted, List<Attachment> files);

    /** What only the end of a scenario can tell. */
    void settle();

    /** Puts down what there is to say of the answers, whatever came of the scenario. */
    void tell();
}
