/** What a run amounts to when it is over: the page to hand on and the closing lines on the console. */
package dev.roundtrip.report;
