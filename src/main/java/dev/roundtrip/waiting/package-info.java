/** Waiting that never lies: sightings in memory, deadlines by the sighting's own time. Does no I/O of its own. */
package dev.roundtrip.waiting;
