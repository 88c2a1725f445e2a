/** Who gets a conversation that nobody took. */
package dev.roundtrip.simulator.chatwoot.delivery.assignment;
