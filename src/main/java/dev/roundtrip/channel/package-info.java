/** How a customer writes and reads: e-mail, SMS, web chat, behind one interface. */
package dev.roundtrip.channel;
