/** What becomes of an agent's markdown on the way out: HTML for mail, plain words for texts. */
package dev.roundtrip.simulator.chatwoot.markdown;
