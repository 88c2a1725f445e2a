/** Attributes that accounts make up for contacts and conversations. */
package dev.roundtrip.simulator.chatwoot.attributes;
