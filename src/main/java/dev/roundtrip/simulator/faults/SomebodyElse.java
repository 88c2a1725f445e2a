package dev.roundtrip.simulator.faults;

import java.math.BigInteger;

/** Whom a misrouted message goes to. */
public final class SomebodyElse {
    private SomebodyElse() {}

    /** Somebody at the same domain. */
    public static String thanAddress(String address) {
        return "somebody-else" + address.substring(Math.max(0, address.indexOf('@')));
    }

    /** The next number up, with whatever stands before its plus sign. */
    public static String thanNumber(String number) {
        int digits = number.indexOf('+') + 1;
        return number.substring(0, digits) + new BigInteger(number.substring(digits)).add(BigInteger.ONE);
    }
}
