package dev.roundtrip.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmallPictureTest {
    private final SmallPicture small = new SmallPicture(560, 12 * 1024);

    @Test
    void a_picture_keeps_its_shape_and_loses_size_and_bytes() {
        byte[] jpeg = small.of(Drawing.blank(1120, 560)).orElseThrow();

        assertThat(Drawing.read(jpeg).getWidth()).isEqualTo(560);
        assertThat(Drawing.read(jpeg).getHeight()).isEqualTo(280);
        assertThat(jpeg).hasSizeLessThanOrEqualTo(12 * 1024);
    }

    @Test
    void even_noise_is_made_to_fit() {
        assertThat(small.of(Drawing.noise(1280, 860)).orElseThrow()).hasSizeLessThanOrEqualTo(12 * 1024);
        assertThat(new SmallPicture(96, 4 * 1024).of(Drawing.noise(640, 480)).orElseThrow())
                .hasSizeLessThanOrEqualTo(4 * 1024);
    }

    @Test
    void a_small_picture_is_not_blown_up() {
        BufferedImage seen = Drawing.read(small.of(Drawing.blank(12, 7)).orElseThrow());

        assertThat(seen.getWidth()).isEqualTo(12);
        assertThat(seen.getHeight()).isEqualTo(7);
    }

    @Test
    void what_is_no_picture_or_is_cut_off_is_refused() {
        byte[] whole = Drawing.noise(300, 300);

        assertThat(small.of("no picture".getBytes(UTF_8))).isEmpty();
        assertThat(small.of(new byte[0])).isEmpty();
        assertThat(small.of(Arrays.copyOf(whole, 40))).isEmpty();
    }

    @Test
    void a_few_bytes_that_unfold_into_gigabytes_are_not_unfolded() {
        byte[] bomb = Drawing.blank(10, 10);
        // Width and height of a PNG are the bytes 16 to 23.
        Arrays.fill(bomb, 18, 20, (byte) 0xff);
        Arrays.fill(bomb, 22, 24, (byte) 0xff);

        assertThat(small.of(bomb)).isEmpty();
    }
}
