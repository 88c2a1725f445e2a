package dev.roundtrip.channel.sms;

/** Makes a number a stranger to the desk, so that nothing of who had it before leaks into a scenario. Thread-safe. */
@FunctionalInterface
public interface Renewal {
    /**
     * Looks what the desk knows of the number, and takes that away where it is the suite's own.
     *
     * @throws dev.roundtrip.channel.ChannelTrouble when the number can't be used, with the reason
     */
    void renew(String number);

    /** Where numbers need not be renewed. */
    static Renewal none() {
        return number -> {};
    }
}
