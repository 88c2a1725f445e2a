/** Web chat: a visitor in a real browser, on a shop's page that carries the desk's own widget. */
package dev.roundtrip.channel.webchat;
