package dev.roundtrip.acceptance;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/** The acceptance suite: every scenario below {@code features/}. */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("features")
final class RunFeaturesIT {}
