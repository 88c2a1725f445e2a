/** The customer's phone: numbers of ours at Twilio that send texts and read what came to them. */
package dev.roundtrip.channel.sms;
