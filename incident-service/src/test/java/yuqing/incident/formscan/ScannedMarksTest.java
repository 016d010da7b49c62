package yuqing.incident.formscan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static yuqing.incident.formscan.MadeScans.PRINTED;
import static yuqing.incident.formscan.MadeScans.deflated;
import static yuqing.incident.formscan.MadeScans.drawn;
import static yuqing.incident.formscan.MadeScans.fax;
import static yuqing.incident.formscan.MadeScans.jpeg;
import static yuqing.incident.formscan.MadeScans.noisy;
import static yuqing.incident.formscan.MadeScans.onto;
import static yuqing.incident.formscan.MadeScans.page;
import static yuqing.incident.formscan.MadeScans.pageOf;
import static yuqing.incident.formscan.MadeScans.pdf;
import static yuqing.incident.formscan.MadeScans.png;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yuqing.contracts.text.FormMark;

@Timeout(120)
class ScannedMarksTest {

  private static final String PDF = "application/pdf";
  private static final String JPEG = "image/jpeg";
  private static final String PNG = "image/png";

  private static final FormMark ANOTHER =
      FormMark.of(UUID.fromString("019a1f00-0000-7000-8000-0000000000aa"), 7, "ab".repeat(32));

  @TempDir Path folder;

  /// Without a limit of time, so that a busy machine finds as much as an idle one.
  private static Set<FormMark> marks(byte[] scan, String mediaType) {
    var time = SearchTime.of(Duration.ofMinutes(10));
    return ScannedMarks.in(new FilePiece(ByteBuffer.wrap(scan)), mediaType, time);
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        arguments("as it was printed", page()),
        arguments("a little askew", onto(page(), 1, 3)),
        arguments("lying on its side", onto(page(), 1, 90)),
        arguments("upside down, askew", onto(page(), 0.7, 176)),
        arguments("photographed at an angle", onto(page(), 0.6, 37)),
        arguments("at 150 dpi", onto(page(), 0.5, 0)),
        arguments("at 100 dpi", onto(page(), 1 / 3.0, 0)),
        arguments("at 100 dpi, askew", onto(page(), 1 / 3.0, -4)),
        arguments("at 600 dpi", onto(page(), 2, 0)),
        arguments("with much grain", noisy(onto(page(), 0.6, 2), 25)),
        arguments("as a negative", negative(onto(page(), 0.5, 0))));
  }

  private static BufferedImage negative(BufferedImage page) {
    var raster = page.getRaster();
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        raster.setSample(x, y, 0, 255 - raster.getSample(x, y, 0));
      }
    }
    return page;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void theCodeIsReadFromAScanOfTheForm(String how, BufferedImage page) {
    assertThat(marks(jpeg(page), JPEG)).as("JPEG %s", how).containsExactly(PRINTED);
    assertThat(marks(png(page), PNG)).as("PNG %s", how).containsExactly(PRINTED);
  }

  @Test
  void andFromEachKindOfPdfThatAScannerMakes() {
    var page = onto(page(), 0.5, 1);
    int width = 1_264;
    int height = 1_760;
    page = onto(page.getSubimage(0, 0, width, height), 1, 0);
    var grey = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter ";
    var twoTone = "/BitsPerComponent 1 /DecodeParms << /K -1 /Columns " + width + " >> /Filter ";
    assertThat(marks(pdf(width, height, grey + "/DCTDecode", jpeg(page)), PDF))
        .containsExactly(PRINTED);
    assertThat(marks(pdf(width, height, grey + "[ /FlateDecode ]", deflated(page)), PDF))
        .containsExactly(PRINTED);
    assertThat(marks(pdf(width, height, twoTone + "/CCITTFaxDecode", fax(page)), PDF))
        .containsExactly(PRINTED);
  }

  @Test
  void thePrintedFileItselfMayComeBackSignedOnATablet() throws IOException {
    var file = Files.write(folder.resolve("form.pdf"), MadeScans.form());
    assertThat(ScannedMarks.in(file, PDF)).containsExactly(PRINTED);
  }

  @Test
  void aStampOverACornerOfTheCodeHidesNothing() {
    var page = page();
    var canvas = page.createGraphics();
    canvas.setColor(Color.GRAY);
    // Over the code's lower right, which has no corner pattern.
    canvas.fillOval(codeOf(page)[0] + 130, codeOf(page)[1] + 130, 70, 70);
    canvas.dispose();
    assertThat(marks(jpeg(page), JPEG)).containsExactly(PRINTED);
  }

  /// The left upper corner of the code: the first dark pixel of a column in the foot that is
  /// followed by the seven modules of a corner pattern.
  private static int[] codeOf(BufferedImage page) {
    var raster = page.getRaster();
    for (int y = page.getHeight() * 2 / 3; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth() - 60; x++) {
        int dark = 0;
        while (dark < 60 && raster.getSample(x + dark, y, 0) < 100) {
          dark++;
        }
        if (dark > 40 && dark < 60) {
          return new int[] {x, y};
        }
      }
    }
    throw new AssertionError("no code");
  }

  @Test
  void ofAStackEachFormIsFoundBehindOtherPapers() {
    var blank = drawn(600, 800, _ -> {});
    var stack =
        pdf(
            600,
            800,
            "/BitsPerComponent 8 /Filter /FlateDecode",
            deflated(blank),
            deflated(pageOf(ANOTHER)),
            deflated(pageOf(PRINTED)));
    assertThat(marks(stack, PDF)).containsExactly(ANOTHER, PRINTED);
  }

  @Test
  void aCodeOfOtherPeopleIsNoForm() {
    var page = drawn(600, 800, canvas -> canvas.drawString("https://qr.example", 100, 100));
    assertThat(marks(png(page), PNG)).isEmpty();
    assertThat(marks(jpeg(noisy(drawn(400, 600, _ -> {}), 40)), JPEG)).isEmpty();
  }

  @Test
  void whatIsBrokenShowsNothing() {
    var picture = jpeg(page());
    assertThat(marks(Arrays.copyOf(picture, 3_000), JPEG)).isEmpty();
    assertThat(marks("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1), PNG)).isEmpty();
    assertThat(marks("%PDF-1.7\n<</Subtype/Image>>stream".getBytes(ISO_8859_1), PDF)).isEmpty();
    var random = new byte[200_000];
    new Random(7).nextBytes(random);
    for (var filter : new String[] {"/DCTDecode", "/FlateDecode", "/CCITTFaxDecode /K -1", "/X"}) {
      var file = pdf(500, 500, "/BitsPerComponent 8 /Filter " + filter, random);
      assertThat(marks(file, PDF)).as(filter).isEmpty();
      assertThat(marks(Arrays.copyOf(file, 5_000), PDF)).as(filter).isEmpty();
    }
  }

  /// A small file of 30 000 by 30 000 pixels is not unpacked, whatever holds it.
  @Test
  void aPictureThatUnpacksIntoGigabytesIsNotUnpacked() {
    var small = png(pageOf(PRINTED));
    ByteBuffer.wrap(small).putInt(16, 30_000).putInt(20, 30_000);
    assertThat(marks(small, PNG)).isEmpty();
    var bomb = deflated(new byte[30_000_000]);
    var entries = "/BitsPerComponent 8 /Filter /FlateDecode";
    assertThat(marks(pdf(30_000, 30_000, entries, bomb), PDF)).isEmpty();
    assertThat(marks(pdf(100, 100, entries, bomb), PDF)).isEmpty();
    assertThat(marks(pdf(999_999, 999_999, "/Filter /CCITTFaxDecode /K -1", bomb), PDF)).isEmpty();
  }

  /// The choice of three among some ten thousand would take years.
  @Test
  void aPictureMadeOfCornersIsGivenUp() {
    var corners =
        drawn(
            1_400,
            1_400,
            canvas -> {
              for (int y = 0; y < 1_400; y += 14) {
                for (int x = 0; x < 1_400; x += 14) {
                  canvas.setColor(Color.BLACK);
                  canvas.drawRect(x, y, 6, 6);
                  canvas.fillRect(x + 2, y + 2, 3, 3);
                }
              }
            });
    assertThat(marks(png(corners), PNG)).isEmpty();
  }

  @Test
  void whereTimeIsUpNothingMoreIsSearched() {
    var picture = new FilePiece(ByteBuffer.wrap(png(pageOf(PRINTED))));
    assertThat(ScannedMarks.in(picture, PNG, SearchTime.of(Duration.ZERO))).isEmpty();
    assertThat(ScannedMarks.in(picture, PNG, SearchTime.of(Duration.ofMinutes(1))))
        .containsExactly(PRINTED);
  }
}
