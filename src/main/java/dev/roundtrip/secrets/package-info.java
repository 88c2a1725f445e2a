/** The secrets of a run by value: in which spellings they travel, and where they are found. Knows nothing of reports. */
package dev.roundtrip.secrets;
