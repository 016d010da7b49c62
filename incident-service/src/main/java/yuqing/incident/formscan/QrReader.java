package yuqing.incident.formscan;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import yuqing.contracts.text.FormMark;

/// Searches a picture for the marks of forms, however the page lies on it. The QR code has error
/// correction for a quarter of it, so a stamp or a fold does not hide it.
final class QrReader {

  /// A coarse view shows a code that a fine one hides in the grain of its paper.
  private static final int FINE_SIDE = 1_800;

  /// The choice of three corners takes the cube of the number of candidates: a picture that is made
  /// of corners would be searched for years. A page of text has some dozens.
  private static final int MOST_CORNERS = 250;

  private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
      List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

  private QrReader() {}

  /// All marks that are found at a glance.
  static Set<FormMark> glance(GreyPicture picture, SearchTime time) {
    return marksIn(isFine(picture) ? picture.halved().source() : picture.source(), time);
  }

  /// The same, and where there is none, the marks that a longer search finds: in the whole picture
  /// at other scales, then in parts of it, where fewer other shapes look like a code's corners.
  static Set<FormMark> thorough(GreyPicture picture, SearchTime time) {
    var found = glance(picture, time);
    if (found.isEmpty() && isFine(picture)) {
      found = marksIn(picture.source(), time);
    }
    if (found.isEmpty()) {
      found = marksInParts(picture, time);
    }
    if (found.isEmpty() && 4L * picture.width() * picture.height() <= GreyPicture.MOST_PIXELS) {
      var twice = picture.doubled();
      found = marksIn(twice.source(), time);
      if (found.isEmpty()) {
        found = marksInParts(twice, time);
      }
    }
    return found;
  }

  private static boolean isFine(GreyPicture picture) {
    return Math.max(picture.width(), picture.height()) > FINE_SIDE;
  }

  /// In nine parts of half its width and height, each over half of its neighbours: a code that is
  /// cut by the edge of one lies whole in another.
  private static Set<FormMark> marksInParts(GreyPicture picture, SearchTime time) {
    var whole = picture.source();
    int width = picture.width() / 2;
    int height = picture.height() / 2;
    for (int row = 2; row >= 0; row--) {
      for (int column = 0; column < 3; column++) {
        var part = whole.crop(column * width / 2, row * height / 2, width, height);
        var found = marksIn(part, time);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return Set.of();
  }

  private static Set<FormMark> marksIn(LuminanceSource source, SearchTime time) {
    if (source.getWidth() < 2 || source.getHeight() < 2) {
      return Set.of();
    }
    var marks = new LinkedHashSet<FormMark>();
    for (var binarizer : BINARIZERS) {
      if (!marks.isEmpty() || time.isOver()) {
        break;
      }
      var bitmap = new BinaryBitmap(binarizer.apply(source));
      for (var text : texts(bitmap)) {
        FormMark.read(text).ifPresent(marks::add);
      }
    }
    return marks;
  }

  /// Of several codes on a page the first reader finds none where it takes their corners for those
  /// of one; the other finds each.
  private static List<String> texts(BinaryBitmap bitmap) {
    var texts = new ArrayList<String>();
    one(() -> new Result[] {new QRCodeReader().decode(bitmap, hints())}).ifPresent(texts::addAll);
    one(() -> new QRCodeMultiReader().decodeMultiple(bitmap, hints())).ifPresent(texts::addAll);
    return texts;
  }

  /// One attempt of the library, which fails in its own ways.
  private interface DecodingAttempt {
    Result[] results() throws ReaderException;
  }

  private static Optional<List<String>> one(DecodingAttempt attempt) {
    try {
      var texts = new ArrayList<String>();
      for (var result : attempt.results()) {
        texts.add(result.getText());
      }
      return Optional.of(texts);
    } catch (ReaderException | TooManyCorners e) {
      return Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
      // A shape that resembles a code leads the library out of the picture.
      return Optional.empty();
    }
  }

  private static Map<DecodeHintType, Object> hints() {
    var hints = new EnumMap<DecodeHintType, Object>(DecodeHintType.class);
    hints.put(DecodeHintType.TRY_HARDER, true);
    hints.put(DecodeHintType.NEED_RESULT_POINT_CALLBACK, new CornerCount());
    return hints;
  }

  /// Is called for each candidate, and ends an attempt with too many.
  private static final class CornerCount implements ResultPointCallback {
    private int corners;

    @Override
    public void foundPossibleResultPoint(ResultPoint point) {
      if (++corners > MOST_CORNERS) {
        throw new TooManyCorners();
      }
    }
  }

  private static final class TooManyCorners extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyCorners() {
      super(null, null, false, false);
    }
  }
}
