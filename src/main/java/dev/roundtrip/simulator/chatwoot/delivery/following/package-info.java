/** Who follows which conversation. */
package dev.roundtrip.simulator.chatwoot.delivery.following;
