/** Who asks too often and is told to come back later. */
package dev.roundtrip.simulator.chatwoot.throttle;
