/** The people of every scenario, customers and the agent, and what they do, in phrases. */
package dev.roundtrip.people;
