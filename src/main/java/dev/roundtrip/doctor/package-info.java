/** The checks before a run: what is wrong, where, and what to do. */
package dev.roundtrip.doctor;
