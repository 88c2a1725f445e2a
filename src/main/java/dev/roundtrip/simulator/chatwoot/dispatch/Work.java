package dev.roundtrip.simulator.chatwoot.dispatch;

/** The kinds of work that are done in the background; the seam lets each through, holds it up or drops it. */
public enum Work {
    REALTIME,
    WEBHOOK,
    MAIL_OUT,
    MAIL_IN,
    SMS_OUT,
    SMS_IN,
    ACTIVITY,
    AUTOMATION,
    HOUSEKEEPING,
    /** The pings of the realtime connections: whoever keeps these open sends them, no worker. */
    HEARTBEAT
}
