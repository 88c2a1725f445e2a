/** The ports on which the simulators serve. */
package dev.roundtrip.simulator.ports;
