package dev.roundtrip.doctor;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One row of the table: a sound target with one thing done to it.
 *
 * @param ailment what the doctor must name; empty where it must find nothing
 * @param step on which it must be named
 * @param how it is broken
 * @param words what the sentence must hold of what was seen, and of the remedy
 * @param clock of this machine
 * @param manner how the doctor looks
 */
record SetUp(
        String name,
        Optional<Ailment> ailment,
        String step,
        Breaking how,
        List<String> words,
        Clock clock,
        UnaryOperator<Doctor> manner) {

    /** Breaks something. */
    interface Breaking {
        /** The settings of the broken set-up, beside those of the sound one; what is to be put right afterwards is handed on. */
        Map<String, String> of(SoundTarget target, Repairs after) throws Exception;
    }

    static SetUp broken(String name, Ailment ailment, String step, Breaking how, String... words) {
        return new SetUp(
                name, Optional.of(ailment), step, how, List.of(words), Clock.systemUTC(), Doctor::withoutCanaries);
    }

    /** By nothing but settings. */
    static SetUp set(String name, Ailment ailment, String step, Map<String, String> settings, String... words) {
        return broken(name, ailment, step, (target, after) -> settings, words);
    }

    static SetUp sound(String name, Breaking how) {
        return new SetUp(name, Optional.empty(), "", how, List.of(), Clock.systemUTC(), Doctor::withoutCanaries);
    }

    SetUp by(Clock other) {
        return new SetUp(name, ailment, step, how, words, other, manner);
    }

    SetUp examined(UnaryOperator<Doctor> other) {
        return new SetUp(name, ailment, step, how, words, clock, other);
    }

    @Override
    public String toString() {
        return ailment.map(Ailment::label).orElse("nothing") + ": " + name;
    }
}
