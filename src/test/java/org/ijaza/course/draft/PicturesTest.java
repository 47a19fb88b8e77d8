package org.ijaza.course.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.ijaza.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    private static final String PLACE = "GPS 36.8065 N 10.1815 E";

    @Test
    void nothing_is_left_of_where_a_photograph_was_taken() throws IOException {
        byte[] photo = withExif(picture("jpeg", 20, 10));
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(PLACE);

        Pictures.Clean clean = Pictures.clean(photo);

        assertThat(new String(clean.content(), StandardCharsets.ISO_8859_1)).doesNotContain(PLACE, "Exif");
        assertThat(clean.ending()).isEqualTo("jpg");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean.content())).getWidth())
                .isEqualTo(20);
    }

    @Test
    void what_is_hung_on_behind_a_picture_is_gone() throws IOException {
        byte[] picture = picture("png", 4, 4);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(picture, picture.length + script.length);
        System.arraycopy(script, 0, both, picture.length, script.length);

        Pictures.Clean clean = Pictures.clean(both);

        assertThat(new String(clean.content(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(clean.ending()).isEqualTo("png");
    }

    @Test
    void a_large_picture_becomes_small_enough_for_a_course() throws IOException {
        BufferedImage noise = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < noise.getWidth(); x++) {
            for (int y = 0; y < noise.getHeight(); y++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", bytes);

        assertThat(Pictures.clean(bytes.toByteArray()).content().length).isLessThanOrEqualTo(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", "GIF89a", "", "\u0089PNG\r\n"})
    void what_is_no_such_picture_is_refused(String content) {
        assertThatThrownBy(() -> Pictures.clean(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void what_breaks_off_is_refused_and_so_is_what_is_too_large() throws IOException {
        byte[] picture = picture("png", 50, 50);
        assertThatThrownBy(() -> Pictures.clean(Arrays.copyOf(picture, 40))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Pictures.clean(new byte[Pictures.LARGEST + 1])).isInstanceOf(Invalid.class);
    }

    @Test
    void a_small_file_that_unfolds_to_a_huge_picture_is_refused() throws IOException {
        byte[] huge = picture("png", 1, 1);
        // width and height stand in the header, which is not believed blindly
        huge[16] = 0x00;
        huge[17] = 0x01;
        huge[20] = 0x00;
        huge[21] = 0x01;
        assertThatThrownBy(() -> Pictures.clean(huge)).isInstanceOf(Invalid.class);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** Puts a segment as cameras write it behind the beginning of a JPEG. */
    private static byte[] withExif(byte[] jpeg) {
        byte[] words = ("Exif\0\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1);
        byte[] result = new byte[jpeg.length + words.length + 4];
        result[0] = jpeg[0];
        result[1] = jpeg[1];
        result[2] = (byte) 0xFF;
        result[3] = (byte) 0xE1;
        result[4] = (byte) ((words.length + 2) >> 8);
        result[5] = (byte) (words.length + 2);
        System.arraycopy(words, 0, result, 6, words.length);
        System.arraycopy(jpeg, 2, result, 6 + words.length, jpeg.length - 2);
        return result;
    }
}
