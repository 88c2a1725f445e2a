/** What a scenario leaves behind for its reader: transcript, raw mail, exchanges, pictures, redacted. The only user of Allure. */
package dev.roundtrip.evidence;
