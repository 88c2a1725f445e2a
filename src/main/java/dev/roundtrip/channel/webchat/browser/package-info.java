/** Finds, installs and starts the browser that plays the visitor. */
package dev.roundtrip.channel.webchat.browser;
