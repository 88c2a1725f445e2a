/** How whatever is elsewhere is reached: which certificates are trusted, and what goes through a proxy. */
package dev.roundtrip.network;
