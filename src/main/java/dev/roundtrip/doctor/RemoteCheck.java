package dev.roundtrip.doctor;

import java.util.ArrayList;
import java.util.List;

/** A remote target: the desk, then the channels that lead to it. */
final class RemoteCheck implements Check {
    private final DeskCheck desk;
    private final ChannelCheck channels;

    RemoteCheck(DeskCheck desk, ChannelCheck channels) {
        this.desk = desk;
        this.channels = channels;
    }

    @Override
    public List<Finding> look() {
        DeskCheck.Seen seen = desk.look();
        List<Finding> findings = new ArrayList<>(seen.findings());
        findings.addAll(channels.look(seen.inboxes()));
        return findings;
    }
}
