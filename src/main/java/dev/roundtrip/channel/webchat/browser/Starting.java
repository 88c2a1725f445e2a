package dev.roundtrip.channel.webchat.browser;

/** How a browser is come by. */
@FunctionalInterface
interface Starting {
    /**
     * One that nobody has used yet.
     *
     * @param name how it is called in messages
     * @throws dev.roundtrip.channel.ChannelTrouble when there is none to be had
     */
    BrowserSession start(String name);
}
