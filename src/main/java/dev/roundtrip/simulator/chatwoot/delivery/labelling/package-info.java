/** What follows when a label of the account is changed. */
package dev.roundtrip.simulator.chatwoot.delivery.labelling;
