/** Mail that comes to the simulated desk: read, routed to an inbox and a conversation, and stored. */
package dev.roundtrip.simulator.chatwoot.mailin;
