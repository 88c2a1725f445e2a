/** A Chatwoot desk from outside: what is asked of it, what it answers, what its realtime feed tells. */
package dev.roundtrip.desk;
