package dev.roundtrip.desk;

/**
 * How well a feed is, for doctor and evidence.
 *
 * @param confirmed whether the desk confirmed the present subscription; proves nothing until a frame came
 * @param subscriptions how often one was confirmed: more than once means that the connection was lost
 * @param frames messages told by realtime
 * @param onlyPolled messages that realtime should have told and only polling saw
 */
public record FeedState(boolean confirmed, int subscriptions, int frames, int onlyPolled) {}
