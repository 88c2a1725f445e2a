/** Texts that leave the simulated desk. */
package dev.roundtrip.simulator.chatwoot.delivery.sms;
