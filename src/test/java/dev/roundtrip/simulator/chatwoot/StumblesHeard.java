package dev.roundtrip.simulator.chatwoot;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the simulator's own code fell over while this is open. */
final class StumblesHeard extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger simulator = (Logger) LoggerFactory.getLogger("dev.roundtrip.simulator");
    private final List<String> heard = new CopyOnWriteArrayList<>();

    StumblesHeard() {
        start();
        simulator.addAppender(this);
        simulator.setAdditive(false);
    }

    List<String> all() {
        return List.copyOf(heard);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getThrowableProxy() != null) {
            heard.add(event.getFormattedMessage() + ": "
                    + event.getThrowableProxy().getClassName() + " "
                    + event.getThrowableProxy().getMessage() + " at "
                    + event.getThrowableProxy().getStackTraceElementProxyArray()[0]);
        }
    }

    @Override
    public void close() {
        simulator.detachAppender(this);
        simulator.setAdditive(true);
        stop();
    }
}
