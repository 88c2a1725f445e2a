/** The command line: {@code ./roundtrip doctor | settings | simulate | report}. */
package dev.roundtrip.cli;
