package yuqing.incident.formscan;

import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// A picture in shades of grey: what is searched for a code.
final class GreyPicture {

  /// A page of A4 at 300 dpi. A larger one is read with some of its rows and columns left out.
  static final int MOST_PIXELS = 9_000_000;

  private static final int WHITE = 255;

  /// A page is mostly white; one that is mostly black came as its negative.
  private static final int DARK_AVERAGE = 96;

  private final int width;
  private final int height;
  private final byte[] pixels;

  GreyPicture(int width, int height, byte[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /// How many rows and columns to go on by, so that what is read is at most [#MOST_PIXELS].
  static int stepOf(int width, int height) {
    int step = 1;
    while ((long) ceiling(width, step) * ceiling(height, step) > MOST_PIXELS) {
      step++;
    }
    return step;
  }

  static int ceiling(int length, int step) {
    return (length + step - 1) / step;
  }

  static GreyPicture of(BufferedImage image) {
    if (image.getColorModel() instanceof IndexColorModel palette) {
      var shades = new int[palette.getMapSize()];
      for (int i = 0; i < shades.length; i++) {
        shades[i] = shade(palette.getRed(i), palette.getGreen(i), palette.getBlue(i));
      }
      return of(image.getRaster(), shades);
    }
    return of(image.getRaster(), null);
  }

  /// @param shades by the index of a colour; null where the first of one or two bands is the
  ///     brightness, and three and more are red, green, blue
  private static GreyPicture of(Raster raster, int[] shades) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
    var grey = new byte[width * height];
    var row = new int[3][width];
    int bands = raster.getNumBands() < 3 ? 1 : 3;
    for (int y = 0; y < height; y++) {
      for (int band = 0; band < bands; band++) {
        raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, band, row[band]);
      }
      for (int x = 0; x < width; x++) {
        int first = row[0][x] >> shift;
        int shade = bands == 1 ? first : shade(first, row[1][x] >> shift, row[2][x] >> shift);
        grey[y * width + x] = (byte) (shades == null ? shade : shades[first]);
      }
    }
    return new GreyPicture(width, height, grey);
  }

  /// Of a raster whose first band is the brightness.
  static GreyPicture ofBrightness(Raster raster) {
    int width = raster.getWidth();
    var grey = new byte[width * raster.getHeight()];
    var row = new int[width];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        grey[y * width + x] = (byte) row[x];
      }
    }
    return new GreyPicture(width, raster.getHeight(), grey);
  }

  static int shade(int red, int green, int blue) {
    return (red + 2 * green + blue) / 4;
  }

  /// As it is, or as the positive of a negative.
  GreyPicture positive() {
    long sum = 0;
    for (byte pixel : pixels) {
      sum += pixel & WHITE;
    }
    if (pixels.length == 0 || sum / pixels.length >= DARK_AVERAGE) {
      return this;
    }
    var inverted = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      inverted[i] = (byte) (WHITE - (pixels[i] & WHITE));
    }
    return new GreyPicture(width, height, inverted);
  }

  /// Of half the width and height; each pixel is the average of four, which takes noise away.
  GreyPicture halved() {
    int halfWidth = width / 2;
    int halfHeight = height / 2;
    var half = new byte[halfWidth * halfHeight];
    for (int y = 0; y < halfHeight; y++) {
      for (int x = 0; x < halfWidth; x++) {
        int sum = at(2 * x, 2 * y) + at(2 * x + 1, 2 * y);
        sum += at(2 * x, 2 * y + 1) + at(2 * x + 1, 2 * y + 1);
        half[y * halfWidth + x] = (byte) (sum / 4);
      }
    }
    return new GreyPicture(halfWidth, halfHeight, half);
  }

  /// Of twice the width and height, what is new between two pixels their average: of a coarse
  /// scan, more pixels to a module of the code.
  GreyPicture doubled() {
    var twice = new byte[4 * width * height];
    for (int y = 0; y < 2 * height; y++) {
      for (int x = 0; x < 2 * width; x++) {
        int left = x / 2;
        int top = y / 2;
        int right = Math.min(left + x % 2, width - 1);
        int bottom = Math.min(top + y % 2, height - 1);
        int sum = at(left, top) + at(right, top) + at(left, bottom) + at(right, bottom);
        twice[y * 2 * width + x] = (byte) (sum / 4);
      }
    }
    return new GreyPicture(2 * width, 2 * height, twice);
  }

  private int at(int x, int y) {
    return pixels[y * width + x] & WHITE;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  LuminanceSource source() {
    return new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
  }
}
