/** What a run talks to: started here or connected to, with what each can offer. */
package dev.roundtrip.targets;
