/** From a message that was missed to the hop that lost it and why: every side is asked, a table of rules tells the cause. */
package dev.roundtrip.diagnosis;
