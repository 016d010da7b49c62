package yuqing.incident.formscan;

import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Reads a picture with the readers of the platform, of a size that is known before it is unpacked:
/// a small file may hold a huge picture.
final class ImageFile {

  /// A page of A4 at 600 dpi, and some.
  static final int MOST_SENT_PIXELS = 40_000_000;

  /// Of a JPEG. Each goes over the whole picture, and takes no more than a few bytes.
  private static final int MOST_SCANS = 20;

  private static final String JPEG = "jpeg";

  private ImageFile() {}

  /// @param format such as `png`
  /// @param in at the picture's first byte
  /// @return empty for what cannot be read, or is too large
  static Optional<GreyPicture> read(String format, ImageInputStream in) {
    var reader = ImageIO.getImageReadersByFormatName(format).next();
    try {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_SENT_PIXELS) {
        return Optional.empty();
      }
      return Optional.of(read(reader, format, GreyPicture.stepOf(width, height)).positive());
    } catch (IOException | RuntimeException e) {
      // The platform's readers throw what comes along for a picture that is broken.
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  private static GreyPicture read(ImageReader reader, String format, int step) throws IOException {
    var some = reader.getDefaultReadParam();
    some.setSourceSubsampling(step, step, 0, 0);
    // As a JPEG holds it: brightness first, then what is colour, whatever its colours are of.
    return format.equals(JPEG)
        ? GreyPicture.ofBrightness(reader.readRaster(0, some))
        : GreyPicture.of(reader.read(0, some));
  }

  /// The same for a JPEG that is part of a file.
  static Optional<GreyPicture> readJpeg(FilePiece piece) {
    if (piece.count((byte) 0xFF, (byte) 0xDA) > MOST_SCANS) {
      return Optional.empty();
    }
    return read(JPEG, piece.stream());
  }
}
