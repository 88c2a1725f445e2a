/** What a run is told: one immutable typed record, read once, with all its faults told together. */
package dev.roundtrip.config;
