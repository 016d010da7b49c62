package yuqing.incident.formscan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/// An image of a PDF whose samples are deflated (`FlateDecode`). It is inflated row by row, so that
/// its memory is a row, and what is left of the picture.
///
/// @param bits of a sample: 1, 2, 4, 8 or 16
/// @param predicted whether each row begins with the number of its filter, as in a PNG
record DeflatedImage(int width, int height, int bits, boolean predicted) {

  /// Brightness, or an index into a palette; red, green, blue; or the four inks.
  private static final int[] CHANNELS = {1, 3, 4};

  private static final int WHITE = 255;

  /// @return empty for what is no such image, or too large a one
  Optional<GreyPicture> read(FilePiece data) {
    if ((long) width * height > ImageFile.MOST_SENT_PIXELS || !isPossible()) {
      return Optional.empty();
    }
    try {
      long inflated = inflatedBytes(data);
      for (int channels : CHANNELS) {
        if (inflated / height == lineBytes(channels)) {
          return Optional.of(picture(data, channels).positive());
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean isPossible() {
    return width > 0
        && height > 0
        && (bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16);
  }

  private int rowBytes(int channels) {
    return Math.ceilDiv(width * channels * bits, 8);
  }

  /// In the file: with the filter's number.
  private int lineBytes(int channels) {
    return rowBytes(channels) + (predicted ? 1 : 0);
  }

  private static InputStream inflated(FilePiece data) {
    return new BufferedInputStream(new InflaterInputStream(data.input()), 65_536);
  }

  /// How long all rows are says how many channels they have; no further than the most there may be.
  private long inflatedBytes(FilePiece data) throws IOException {
    var piece = new byte[65_536];
    long most = (lineBytes(4) + 1L) * height;
    long total = 0;
    try (var rows = inflated(data)) {
      for (int n = 0; n >= 0 && total < most; n = rows.read(piece)) {
        total += n;
      }
    }
    return total;
  }

  private GreyPicture picture(FilePiece data, int channels) throws IOException {
    int step = GreyPicture.stepOf(width, height);
    int greyWidth = GreyPicture.ceiling(width, step);
    var grey = new byte[greyWidth * GreyPicture.ceiling(height, step)];
    var row = new byte[rowBytes(channels)];
    var above = new byte[row.length];
    int pixelBytes = Math.max(1, channels * bits / 8);
    try (var rows = inflated(data)) {
      for (int y = 0; y < height; y++) {
        int filter = predicted ? rows.read() : 0;
        if (rows.readNBytes(row, 0, row.length) < row.length) {
          throw new IOException("fewer rows than stated");
        }
        PngFilter.undo(filter, row, above, pixelBytes);
        for (int x = 0; y % step == 0 && x < greyWidth; x++) {
          grey[y / step * greyWidth + x] = (byte) shade(row, x * step, channels);
        }
        var last = above;
        above = row;
        row = last;
      }
    }
    return new GreyPicture(greyWidth, grey.length / greyWidth, grey);
  }

  private int shade(byte[] row, int x, int channels) {
    int first = sample(row, x * channels);
    if (channels == 1) {
      return first;
    }
    int second = sample(row, x * channels + 1);
    int third = sample(row, x * channels + 2);
    int shade = GreyPicture.shade(first, second, third);
    return channels == 3 ? shade : WHITE - Math.min(WHITE, shade + sample(row, x * channels + 3));
  }

  /// From 0 to 255.
  private int sample(byte[] row, int index) {
    if (bits >= 8) {
      return row[index * (bits / 8)] & WHITE;
    }
    int bit = index * bits;
    int most = (1 << bits) - 1;
    int value = (row[bit / 8] >> (8 - bits - bit % 8)) & most;
    return value * WHITE / most;
  }
}
