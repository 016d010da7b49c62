package yuqing.incident.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/// What a file is by its content, whatever its name and its sender claim.
final class MediaTypes {

  /// How much of a file's beginning decides what it is.
  static final int HEAD_BYTES = 65_536;

  /// Those that are taken, with the ending under which a file is handed out.
  static final Map<String, String> TAKEN =
      new TreeMap<>(
          Map.of(
              "application/pdf", "pdf",
              "image/jpeg", "jpg",
              "image/png", "png",
              "image/webp", "webp",
              "text/plain", "txt"));

  private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

  private MediaTypes() {}

  /// Such as `image/png`; `application/octet-stream` for what nobody knows.
  static String of(byte[] head) {
    try {
      return KNOWN.detect(new ByteArrayInputStream(head), new Metadata()).toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
