package dev.roundtrip.desk;

import java.time.Duration;

/**
 * The rhythm of a feed.
 *
 * @param presence how often the desk is told that we are still there; it forgets after 20 s
 * @param confirmation how long a subscription may take to be confirmed: a wrong one is never answered at all
 * @param silence how long a connection may say nothing; a healthy one says something every 3 s
 * @param reconnectFirst pause before the first new attempt, growing with each
 * @param reconnectMost longest such pause
 * @param pollFirst pause between two looks at what is watched, while there is news
 * @param pollMost the pause it grows to while there is none
 * @param grace how long realtime may lag behind a poll before it counts as silent
 * @param mark with what every message of ours is marked; what has it not, and is of no customer of ours, is dropped
 */
public record FeedSettings(
        Duration presence,
        Duration confirmation,
        Duration silence,
        Duration reconnectFirst,
        Duration reconnectMost,
        Duration pollFirst,
        Duration pollMost,
        Duration grace,
        String mark) {

    /**
     * What suits a real desk.
     *
     * @param mark with what every message of the run is marked; with an empty one all that the desk tells is ours
     */
    public static FeedSettings usual(String mark) {
        return new FeedSettings(
                Duration.ofSeconds(20),
                Duration.ofSeconds(5),
                Duration.ofSeconds(12),
                Duration.ofMillis(250),
                Duration.ofSeconds(15),
                Duration.ofMillis(250),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                mark);
    }
}
