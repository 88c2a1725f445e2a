/** Mail that leaves the simulated desk. */
package dev.roundtrip.simulator.chatwoot.delivery.mail;
