package yuqing.incident.formscan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import yuqing.contracts.text.FormMark;

/// Scans of forms, as scanners and telephones make them of paper.
public final class MadeScans {

  /// What the fixtures bear: both are the form that the archive prints in its own tests, as it is
  /// printed and as drawn at 300 dpi.
  static final FormMark PRINTED =
      FormMark.of(
          UUID.fromString("019a1f00-0000-7000-8000-00000000000f"),
          31,
          "9f86d081884c7d65".repeat(4));

  private MadeScans() {}

  static byte[] form() {
    return resource("form.pdf");
  }

  private static byte[] resource(String name) {
    try (var in = MadeScans.class.getResourceAsStream("/formscan/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In grey, at 300 dpi.
  static BufferedImage page() {
    try {
      return onto(ImageIO.read(new ByteArrayInputStream(resource("form.png"))), 1, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param scale of 300 dpi
  /// @param degrees by which the page lay askew
  static BufferedImage onto(BufferedImage page, double scale, double degrees) {
    double radians = Math.toRadians(degrees);
    double sin = Math.abs(Math.sin(radians));
    double cos = Math.abs(Math.cos(radians));
    int width = (int) Math.round(scale * (page.getWidth() * cos + page.getHeight() * sin));
    int height = (int) Math.round(scale * (page.getWidth() * sin + page.getHeight() * cos));
    var placed = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    placed.rotate(radians);
    placed.scale(scale, scale);
    placed.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
    return drawn(width, height, canvas -> canvas.drawImage(page, placed, null));
  }

  static BufferedImage drawn(int width, int height, Consumer<Graphics2D> drawing) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var canvas = image.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, width, height);
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    drawing.accept(canvas);
    canvas.dispose();
    return image;
  }

  /// With the grain of paper and of a cheap sensor.
  static BufferedImage noisy(BufferedImage page, int grain) {
    var random = new Random(20261013);
    var raster = page.getRaster();
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int shade = 30 + raster.getSample(x, y, 0) * 190 / 255;
        int grained = shade + (int) (random.nextGaussian() * grain);
        raster.setSample(x, y, 0, Math.clamp(grained, 0, 255));
      }
    }
    return page;
  }

  /// A page with nothing but the code of a form of some incident.
  public static byte[] pngOf(FormMark mark) {
    return png(pageOf(mark));
  }

  static BufferedImage pageOf(FormMark mark) {
    try {
      var code = new QRCodeWriter().encode(mark.text(), BarcodeFormat.QR_CODE, 200, 200);
      return drawn(
          600,
          800,
          canvas -> {
            canvas.setColor(Color.BLACK);
            for (int y = 0; y < code.getHeight(); y++) {
              for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                  canvas.fillRect(350 + x, 550 + y, 1, 1);
                }
              }
            }
          });
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static byte[] png(BufferedImage page) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(page, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] jpeg(BufferedImage page) {
    return written(page, "jpeg", "JPEG", 0.5f);
  }

  /// The only tile of a TIFF, as a copier puts a page into a PDF.
  ///
  /// @param page of a width and height that are multiples of 16, as those of tiles
  static byte[] fax(BufferedImage page) {
    var twoTone =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    twoTone.createGraphics().drawImage(page, 0, 0, null);
    return onlyTile(written(twoTone, "tiff", "CCITT T.6", 1));
  }

  private static byte[] onlyTile(byte[] file) {
    var tiff = ByteBuffer.wrap(file);
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int fields = tiff.getInt(4);
    int from = 0;
    int length = 0;
    for (int i = 0; i < tiff.getShort(fields); i++) {
      int field = fields + 2 + 12 * i;
      int number = tiff.getShort(field);
      if (number == 324) {
        from = tiff.getInt(field + 8);
      } else if (number == 325) {
        length = tiff.getInt(field + 8);
      }
    }
    return Arrays.copyOfRange(file, from, from + length);
  }

  private static byte[] written(BufferedImage page, String format, String how, float quality) {
    var writer = ImageIO.getImageWritersByFormatName(format).next();
    var out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      var param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType(how);
      param.setCompressionQuality(quality);
      if (param.canWriteTiles()) {
        param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
        param.setTiling(page.getWidth(), page.getHeight(), 0, 0);
      }
      writer.write(null, new IIOImage(page, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /// The samples of a grey page, deflated without a filter.
  static byte[] deflated(BufferedImage page) {
    var samples =
        (byte[]) page.getRaster().getDataElements(0, 0, page.getWidth(), page.getHeight(), null);
    return deflated(samples);
  }

  static byte[] deflated(byte[] samples) {
    var out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out)) {
      deflater.write(samples);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// A PDF as far as its images go.
  static byte[] pdf(int width, int height, String entries, byte[]... images) {
    var out = new ByteArrayOutputStream();
    for (var image : images) {
      var head =
          """
          %%PDF-1.4
          1 0 obj
          << /Type /XObject /Subtype /Image /Width %d /Height %d %s /Length %d >>
          stream
          """
              .formatted(width, height, entries, image.length);
      out.writeBytes(head.getBytes(ISO_8859_1));
      out.writeBytes(image);
      out.writeBytes("\nendstream\nendobj\n".getBytes(ISO_8859_1));
    }
    return out.toByteArray();
  }
}
