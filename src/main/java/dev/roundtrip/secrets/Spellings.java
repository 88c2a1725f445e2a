package dev.roundtrip.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** In which words a secret stands in a text: itself, in hex, and in base64 wherever it starts in what was encoded. */
final class Spellings {
    private final Map<Integer, Letter> letters = new HashMap<>();
    private final Map<Integer, Letter> digits = new HashMap<>();

    List<Word> of(String name, String secret) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> hex = new LinkedHashSet<>();
        words.add(secret);
        encoded(secret).forEach(bytes -> {
            hex.add(HexFormat.of().formatHex(bytes));
            for (int offset = 0; offset < 3; offset++) {
                words.add(base64(Base64.getEncoder(), bytes, offset));
                words.add(base64(Base64.getUrlEncoder(), bytes, offset));
            }
        });
        return Stream.concat(
                        words.stream().map(word -> word(name, word, letters, Letter::of)),
                        hex.stream().map(word -> word(name, word, digits, Letter::ofHex)))
                .toList();
    }

    private static Word word(String name, String word, Map<Integer, Letter> known, IntFunction<Letter> made) {
        return new Word(
                name,
                word.codePoints()
                        .mapToObj(letter -> known.computeIfAbsent(letter, made::apply))
                        .toList());
    }

    private static Stream<byte[]> encoded(String secret) {
        byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
        byte[] latin1 = secret.getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.equals(utf8, latin1)
                        || !StandardCharsets.ISO_8859_1.newEncoder().canEncode(secret)
                ? Stream.of(utf8)
                : Stream.of(utf8, latin1);
    }

    /**
     * The letters that base64 gives a secret inside a longer text ("user:secret"): they depend on where the secret
     * starts within a group of three bytes, and those shared with its neighbours are left out.
     */
    private static String base64(Base64.Encoder encoder, byte[] secret, int offset) {
        byte[] shifted = new byte[offset + secret.length];
        System.arraycopy(secret, 0, shifted, offset, secret.length);
        int from = offset == 0 ? 0 : offset + 1;
        return encoder.encodeToString(shifted).substring(from, shifted.length * 8 / 6);
    }
}
