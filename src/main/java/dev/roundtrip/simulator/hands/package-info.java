/** The threads on which the simulators do what nobody waits for. */
package dev.roundtrip.simulator.hands;
