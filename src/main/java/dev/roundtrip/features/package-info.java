/** What the features' folder says without being run: its scenarios and their tags, and which defects are known. */
package dev.roundtrip.features;
