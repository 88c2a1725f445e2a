/** A few steps for running a feature through the real Cucumber and the real Allure adapter in a test. */
package dev.roundtrip.evidence.sample;
