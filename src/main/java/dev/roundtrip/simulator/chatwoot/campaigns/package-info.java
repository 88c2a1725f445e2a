/** Campaigns of live-chat inboxes, as far as the widget is told of them. */
package dev.roundtrip.simulator.chatwoot.campaigns;
