/** A mail server: SMTP and IMAP by GreenMail, and the pipe that hands the desk's mail to its relay ingress as Postfix does. */
package dev.roundtrip.simulator.mail;
