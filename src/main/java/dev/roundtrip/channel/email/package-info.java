/** The customer's mail program: sends by SMTP, reads one mailbox by IMAP, keeps the source of every mail. */
package dev.roundtrip.channel.email;
