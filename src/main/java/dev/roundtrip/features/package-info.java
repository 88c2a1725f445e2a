/** What the features' folder says besides its steps: which tags scenarios carry, and which defects are known. */
package dev.roundtrip.features;
