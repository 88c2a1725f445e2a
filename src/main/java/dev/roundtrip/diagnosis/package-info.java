/** From a broken trip to a likely cause and a remedy. */
package dev.roundtrip.diagnosis;
