/**
 * A stand-in for Twilio's REST API, carrier and webhooks. Every text is two records with two SIDs: {@code outbound-api} at
 * the sender and {@code inbound} at the receiver, and a webhook carries the second.
 */
package dev.roundtrip.simulator.twilio;
