/** What a message's way consists of and what was proved of it: hops, budgets, the ledger, a broken promise. */
package dev.roundtrip.trip;
