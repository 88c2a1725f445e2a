package dev.roundtrip.simulator.chatwoot.dispatch;

/** Lets everything through as another seam does, only later. */
public final class SlowSeam implements Seam {
    private final Seam seam;
    private final Latency latency;

    public SlowSeam(Seam seam, Latency latency) {
        this.seam = seam;
        this.latency = latency;
    }

    @Override
    public Passage passage(Work work) {
        Passage passage = seam.passage(work);
        return new Passage(passage.times(), passage.delay().plus(latency.of(work)), passage.held());
    }

    @Override
    public void onOpening(Runnable release) {
        seam.onOpening(release);
    }
}
