/** What customers answered to the question for a rating. */
package dev.roundtrip.simulator.chatwoot.csat;
