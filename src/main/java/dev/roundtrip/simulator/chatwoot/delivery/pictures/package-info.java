/** What the simulated desk finds out about pictures. */
package dev.roundtrip.simulator.chatwoot.delivery.pictures;
