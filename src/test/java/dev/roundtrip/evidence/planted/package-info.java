/** Steps that put a secret everywhere where a scenario can leave one. */
package dev.roundtrip.evidence.planted;
