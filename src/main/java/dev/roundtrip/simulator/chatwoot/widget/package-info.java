/** The visitor's side of the live chat: sessions, the widget's own API, and the page and scripts that a browser loads. */
package dev.roundtrip.simulator.chatwoot.widget;
