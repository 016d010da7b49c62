package yuqing.incident.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/// What a file is by its content, whatever its name and its sender claim.
final class MediaTypes {

  /// How much of a file's beginning decides what it is.
  static final int HEAD_BYTES = 65_536;

  private static final String PLAIN_TEXT = "text/plain";
  private static final String PDF = "application/pdf";

  /// The first line of a PDF names its version and nothing else. One of old may have no byte that a
  /// text could not have.
  private static final Pattern PDF_BEGINS =
      Pattern.compile(
          "(?:\u00ef\u00bb\u00bf)?\\s*%PDF-\\d\\.\\d[\\x20-\\x7e\\t]*+(?:[\\r\\n]|\\z)");

  private static final int FIRST_LINE_BYTES = 1024;

  /// Documents of today's office programs, which {@link OfficeDocument} examines.
  static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String POWERPOINT =
      "application/vnd.openxmlformats-officedocument.presentationml.presentation";

  static final String ZIP = "application/zip";

  /// Binary formats of office programs before 2007, and documents under a password.
  private static final Pattern OLD_OFFICE =
      Pattern.compile("application/(x-tika-msoffice|msword|vnd\\.ms-).*");

  /// Those that are taken, with the ending under which a file is handed out.
  static final Map<String, String> TAKEN =
      new TreeMap<>(
          Map.of(
              PDF,
              "pdf",
              "image/jpeg",
              "jpg",
              "image/png",
              "png",
              "image/webp",
              "webp",
              PLAIN_TEXT,
              "txt",
              WORD,
              "docx",
              EXCEL,
              "xlsx",
              POWERPOINT,
              "pptx"));

  private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

  private MediaTypes() {}

  /// Such as `image/png`; `application/zip` for whatever is packed so, an office document included;
  /// `application/octet-stream` for what is unknown. What is UTF-8 without a NUL and no PDF is
  /// plain text whatever its first letters and whatever it speaks of: a notice may begin with `MZ`,
  /// a saved letter with `From:`, a saved page with `<html>`. No browser runs it: it is handed out
  /// as a text to keep, not to show.
  static String of(byte[] head) {
    if (OfficeDocument.isPacked(head)) {
      return ZIP;
    }
    if (isText(head)) {
      return beginsAsPdf(head) ? PDF : PLAIN_TEXT;
    }
    return detected(head);
  }

  /// Whether a file of this type can be saved anew in one that is taken.
  static boolean isOldOffice(String type) {
    return OLD_OFFICE.matcher(type).matches();
  }

  private static String detected(byte[] head) {
    try {
      return KNOWN.detect(new ByteArrayInputStream(head), new Metadata()).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean beginsAsPdf(byte[] head) {
    var beginning =
        new String(head, 0, Math.min(head.length, FIRST_LINE_BYTES), StandardCharsets.ISO_8859_1);
    return PDF_BEGINS.matcher(beginning).lookingAt();
  }

  private static boolean isText(byte[] head) {
    for (byte each : head) {
      if (each == 0) {
        return false;
      }
    }
    return new Utf8Detector(head.length).continuesWith(head, head.length);
  }
}
