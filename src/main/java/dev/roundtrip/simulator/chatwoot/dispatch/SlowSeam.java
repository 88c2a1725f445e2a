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
        return later(work, seam.passage(work));
    }

    @Override
    public Passage scheduled(Work work) {
        return later(work, seam.scheduled(work));
    }

    private Passage later(Work work, Passage passage) {
        return new Passage(passage.times(), passage.delay().plus(latency.of(work)), passage.held());
    }

    @Override
    public void onOpening(Runnable release) {
        seam.onOpening(release);
    }
}
