package dev.roundtrip.simulator.chatwoot.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** What a contact is called of whom only the number is known. */
final class NumberName {
    private NumberName() {}

    /** Observed: written internationally if it can be a real one, else its digits without the plus. */
    static String of(String number) {
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            PhoneNumber parsed = numbers.parse(number, null);
            if (numbers.isValidNumber(parsed)) {
                return numbers.format(parsed, PhoneNumberFormat.INTERNATIONAL);
            }
        } catch (NumberParseException unreal) {
            return digits(number);
        }
        return digits(number);
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
