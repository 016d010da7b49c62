package yuqing.incident.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import yuqing.rest.problem.StandardProblem;

/// The parts of one form, read one after the other. Only a part's name counts: a file's own name
/// and the type its sender claims are ignored.
final class MultipartReader implements Closeable {

  static final String FILE = "file";

  private static final String DISPOSITION = "content-disposition:";

  /// More than any field's own limit lets through.
  private static final int TEXT_BYTES = 16_384;

  private static final int MAX_PARTS = 10;

  /// No part that is taken has a longer one.
  private static final int MAX_NAME = 60;

  private final EvidenceStore store;
  private final long maxBytes;
  private final Map<String, String> fields = new TreeMap<>();
  private IncomingFile file;
  private String mediaType;

  /// @param maxBytes of the file
  MultipartReader(EvidenceStore store, long maxBytes) {
    this.store = store;
    this.maxBytes = maxBytes;
  }

  /// @throws IOException when the form is malformed or its sender has disconnected
  void readAll(MultipartInput form) throws IOException {
    boolean more = form.skipPreamble();
    for (int n = 1; more; n++) {
      if (n > MAX_PARTS) {
        throw PartRefusal.of(
            StandardProblem.INVALID_REQUEST,
            "",
            "too-many",
            "最多 %d 个部分".formatted(MAX_PARTS),
            "at most %d parts".formatted(MAX_PARTS));
      }
      var name = nameOf(n, form.readHeaders());
      if (fields.containsKey(name)) {
        throw PartRefusal.of(
            StandardProblem.INVALID_REQUEST, name, "repeated", "不能重复", "is given twice");
      }
      // Not to be closed where something is thrown: it would read the rest of the part.
      var content = form.newInputStream();
      if (name.equals(FILE)) {
        var whole = FilePart.read(content, store, maxBytes);
        file = whole.content();
        mediaType = whole.mediaType();
        fields.put(FILE, file.sha256());
      } else {
        text(name, content);
      }
      content.close();
      more = form.readBoundary();
    }
  }

  /// @param n from 1, by which a part without a name is reported
  private static String nameOf(int n, String headers) {
    var name = nameIn(headers);
    if (name == null || name.length() > MAX_NAME) {
      var part = "[%d]".formatted(n);
      throw name == null
          ? PartRefusal.of(
              StandardProblem.INVALID_REQUEST, part, "no-name", "缺少可读的名称", "has no readable name")
          : PartRefusal.of(
              StandardProblem.INVALID_REQUEST,
              part,
              "name-too-long",
              "名称最多 %d 个字符".formatted(MAX_NAME),
              "its name has at most %d characters".formatted(MAX_NAME));
    }
    return name;
  }

  private static String nameIn(String headers) {
    var parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    try {
      return headers
          .lines()
          .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
          .map(line -> parser.parse(line.substring(DISPOSITION.length()), ';').get("name"))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /// An empty one counts as left out: that is how a browser sends it.
  private void text(String name, InputStream content) throws IOException {
    var bytes = content.readNBytes(TEXT_BYTES + 1);
    if (bytes.length > TEXT_BYTES) {
      throw PartRefusal.tooLarge(name, TEXT_BYTES);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (!text.isEmpty()) {
        fields.put(name, text);
      }
    } catch (CharacterCodingException e) {
      throw PartRefusal.notUtf8(StandardProblem.INVALID_REQUEST, name);
    }
  }

  /// The texts by their names, and the file's hash as `file`.
  Map<String, String> fields() {
    return fields;
  }

  /// Null where none came.
  IncomingFile file() {
    return file;
  }

  String mediaType() {
    return mediaType;
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
