package dev.roundtrip.people;

import dev.roundtrip.trip.Attachment;
import java.util.List;

/** Answers in the suite's own words: nothing is graded. */
final class ScriptedAnswers implements Answering {
    private final String because;
    private final Means means;

    ScriptedAnswers(String because, Means means) {
        this.because = because;
        this.means = means;
    }

    @Override
    public void answer(Agent agent, Correspondence with, String scripted, List<Attachment> files) {
        agent.answers(scripted, files);
    }

    @Override
    public void settle() {
        // The customer can have got nothing but what was answered.
    }

    @Override
    public void tell() {
        means.chronicle()
                .worded(
                        "The wording is the suite's own (%s): what is proved is that it arrived complete, unchanged and on the right channel."
                                .formatted(because));
    }
}
