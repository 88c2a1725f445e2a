/** Mailboxes that the simulated desk looks into by itself. */
package dev.roundtrip.simulator.chatwoot.imap;
