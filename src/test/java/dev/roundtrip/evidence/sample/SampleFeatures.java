package dev.roundtrip.evidence.sample;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/** The features of whatever folder a build stands in, played with the sample's steps. No build of ours finds it by its name. */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("features")
@ConfigurationParameter(key = "cucumber.glue", value = "dev.roundtrip.evidence.sample")
@ConfigurationParameter(key = "cucumber.execution.parallel.enabled", value = "false")
final class SampleFeatures {}
