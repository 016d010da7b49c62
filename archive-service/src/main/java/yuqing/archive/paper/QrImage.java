package yuqing.archive.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A QR code as a picture that a paper carries itself. It survives a stamp over a quarter of it.
public final class QrImage {

  private static final int PIXELS_PER_MODULE = 4;

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.Q,
          EncodeHintType.CHARACTER_SET,
          "UTF-8",
          EncodeHintType.MARGIN,
          2);

  private QrImage() {}

  /// @return for the `src` of an `img`
  public static String dataUri(String text) {
    try {
      var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, HINTS);
      var png = new ByteArrayOutputStream();
      // By itself ImageIO writes to a temporary file first.
      try (var memory = new MemoryCacheImageOutputStream(png)) {
        ImageIO.write(picture(modules), "png", memory);
      }
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (WriterException | IOException e) {
      throw new IllegalArgumentException("no QR code holds this text", e);
    }
  }

  private static BufferedImage picture(BitMatrix modules) {
    var side = modules.getWidth() * PIXELS_PER_MODULE;
    var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    var pixels = picture.createGraphics();
    pixels.setColor(Color.WHITE);
    pixels.fillRect(0, 0, side, side);
    pixels.setColor(Color.BLACK);
    for (var y = 0; y < modules.getHeight(); y++) {
      for (var x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          pixels.fillRect(
              x * PIXELS_PER_MODULE, y * PIXELS_PER_MODULE, PIXELS_PER_MODULE, PIXELS_PER_MODULE);
        }
      }
    }
    pixels.dispose();
    return picture;
  }
}
