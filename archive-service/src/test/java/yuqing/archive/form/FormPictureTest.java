package yuqing.archive.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import yuqing.archive.paper.PaperFile;

/// What a form looks like, beside a picture of it that was looked at. A change on purpose is taken
/// over with `-Dgolden.write=true`, and looked at.
class FormPictureTest {

  private static final int DPI = 96;

  /// Of all grey, in per cent: other versions of Java smooth letters otherwise.
  private static final double MOST_DIFFERENCE = 0.4;

  /// Of one block of 8 × 8 pixels, so that no letter may go missing.
  private static final double MOST_IN_BLOCK = 6;

  private static final int BLOCK = 8;

  @Test
  void theFormLooksAsItDid() throws IOException {
    var seen = picture(MadeForms.print(MadeForms.form(MadeForms.shortRows())));
    var file = Path.of("src/test/resources/form/short.png");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(file.getParent());
      ImageIO.write(seen, "png", file.toFile());
    }
    var expected = ImageIO.read(file.toFile());
    assertThat(difference(seen, expected)).isLessThan(MOST_DIFFERENCE);
    assertThat(largestBlock(seen, expected)).isLessThan(MOST_IN_BLOCK);
  }

  @Test
  void anotherTickIsSeen() throws IOException {
    var expected = ImageIO.read(Path.of("src/test/resources/form/short.png").toFile());
    var content = MadeForms.form(MadeForms.shortRows());
    var other =
        new FormContent(
            content.school(),
            content.departments(),
            content.status(),
            content.discovered(),
            null,
            content.level(),
            content.rows(),
            content.remarks(),
            content.foot());
    assertThat(largestBlock(picture(MadeForms.print(other)), expected))
        .isGreaterThan(MOST_IN_BLOCK);
  }

  private static BufferedImage picture(PaperFile paper) throws IOException {
    try (var document = Loader.loadPDF(paper.bytes())) {
      return new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
    }
  }

  private static double difference(BufferedImage one, BufferedImage other) {
    assertThat(one.getWidth()).isEqualTo(other.getWidth());
    assertThat(one.getHeight()).isEqualTo(other.getHeight());
    return difference(one, other, 0, 0, one.getWidth(), one.getHeight());
  }

  private static double largestBlock(BufferedImage one, BufferedImage other) {
    var largest = 0.0;
    for (var y = 0; y + BLOCK <= one.getHeight(); y += BLOCK) {
      for (var x = 0; x + BLOCK <= one.getWidth(); x += BLOCK) {
        largest = Math.max(largest, difference(one, other, x, y, BLOCK, BLOCK));
      }
    }
    return largest;
  }

  /// In per cent of black against white.
  private static double difference(
      BufferedImage one, BufferedImage other, int left, int top, int width, int height) {
    var sum = 0L;
    for (var y = top; y < top + height; y++) {
      for (var x = left; x < left + width; x++) {
        sum += Math.abs((one.getRGB(x, y) & 0xFF) - (other.getRGB(x, y) & 0xFF));
      }
    }
    return sum * 100.0 / (255.0 * width * height);
  }
}
