/** SMS inboxes on Twilio: how they are set up, what Twilio posts to the simulated desk, and the desk's own requests. */
package dev.roundtrip.simulator.chatwoot.sms;
