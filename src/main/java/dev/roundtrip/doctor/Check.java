package dev.roundtrip.doctor;

import java.util.List;

/** Looks at one part of what a run stands on. */
@FunctionalInterface
interface Check {
    /** What it saw; never throws for what it is there to find. */
    List<Finding> look();
}
