/** Conversations that the desk itself begins with visitors. */
package dev.roundtrip.simulator.chatwoot.delivery.campaign;
