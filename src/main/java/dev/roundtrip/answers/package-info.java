/** What an answer must say and must not say, judged on what the customer received. */
package dev.roundtrip.answers;
