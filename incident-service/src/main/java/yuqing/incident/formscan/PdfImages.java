package yuqing.incident.formscan;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

/// The images in a PDF, one after the other, in the order in which they lie in the file. A scanner
/// makes one of each page, so no page is drawn: drawing a page of somebody's making has no bound in
/// memory or time, while the dictionary of an image is always readable before its bytes.
///
/// Those in JPEG, deflated, and in the fax code of group 4 are read; an encrypted file has none.
final class PdfImages implements Iterator<GreyPicture> {

  /// Of a feeder's stack; the later ones are not looked at.
  private static final int MOST_IMAGES = 40;

  private static final int DICTIONARY_BYTES = 2_048;

  /// Smaller ones are marks and lines; the code alone has more.
  private static final int LEAST_SIDE = 33;

  private static final String STREAM = "stream";

  private static final Pattern IMAGE = Pattern.compile("/Subtype\\s*/Image\\b");
  private static final Pattern WIDTH = Pattern.compile("/Width\\s+(\\d{1,6})\\b");
  private static final Pattern HEIGHT = Pattern.compile("/Height\\s+(\\d{1,6})\\b");
  private static final Pattern BITS = Pattern.compile("/BitsPerComponent\\s+(\\d{1,2})\\b");
  private static final Pattern LENGTH =
      Pattern.compile("/Length\\s+(\\d{1,9})\\b(?!\\s+\\d+\\s+R)");
  private static final Pattern ONLY_FILTER =
      Pattern.compile("/Filter\\s*(?:/|\\[\\s*/(?=\\w+\\s*]))(\\w+)");
  private static final Pattern PREDICTED = Pattern.compile("/Predictor\\s+1[0-5]\\b");
  private static final Pattern GROUP_4 = Pattern.compile("/K\\s+-\\d");
  private static final Pattern BLACK_IS_ONE = Pattern.compile("/BlackIs1\\s+true\\b");

  private final FilePiece file;
  private int at;
  private int images;
  private Optional<GreyPicture> next = Optional.empty();

  PdfImages(FilePiece file) {
    this.file = file;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && images < MOST_IMAGES) {
      int word = file.find(STREAM, at);
      if (word < 0) {
        return false;
      }
      at = word + STREAM.length();
      next = imageAt(word);
    }
    return next.isPresent();
  }

  @Override
  public GreyPicture next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var picture = next.get();
    next = Optional.empty();
    return picture;
  }

  /// @param word where `stream` stands; `endstream` and the middle of a text follow no dictionary
  private Optional<GreyPicture> imageAt(int word) {
    var before = file.text(Math.max(0, word - DICTIONARY_BYTES), word);
    int begin = before.lastIndexOf("obj");
    if (begin < 0 || !before.stripTrailing().endsWith(">>")) {
      return Optional.empty();
    }
    var dictionary = before.substring(begin);
    if (!IMAGE.matcher(dictionary).find()) {
      return Optional.empty();
    }
    int width = number(WIDTH, dictionary, 0);
    int height = number(HEIGHT, dictionary, 0);
    if (width < LEAST_SIDE || height < LEAST_SIDE) {
      return Optional.empty();
    }
    images++;
    return image(dictionary, width, height, data(dictionary));
  }

  /// What follows the word and the end of its line; the search goes on behind it.
  private FilePiece data(String dictionary) {
    int from = at;
    if (from < file.length() && file.at(from) == '\r') {
      from++;
    }
    if (from < file.length() && file.at(from) == '\n') {
      from++;
    }
    int length = number(LENGTH, dictionary, file.length());
    int end = file.find("endstream", (int) Math.min((long) from + length, file.length()));
    if (end < 0) {
      end = file.find("endstream", from);
    }
    int to = end < 0 ? file.length() : end;
    at = to;
    return file.part(from, to);
  }

  private static Optional<GreyPicture> image(
      String dictionary, int width, int height, FilePiece data) {
    var filter = ONLY_FILTER.matcher(dictionary);
    if (!filter.find()) {
      return Optional.empty();
    }
    return switch (filter.group(1)) {
      case "DCTDecode" -> ImageFile.readJpeg(data);
      case "FlateDecode" -> {
        int bits = number(BITS, dictionary, 1);
        var isPredicted = PREDICTED.matcher(dictionary).find();
        yield new DeflatedImage(width, height, bits, isPredicted).read(data);
      }
      case "CCITTFaxDecode" ->
          GROUP_4.matcher(dictionary).find()
              ? new FaxImage(width, height, BLACK_IS_ONE.matcher(dictionary).find()).read(data)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static int number(Pattern pattern, String dictionary, int otherwise) {
    var found = pattern.matcher(dictionary);
    return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
  }
}
