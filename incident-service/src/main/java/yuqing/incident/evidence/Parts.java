package yuqing.incident.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import yuqing.rest.problem.Fault;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.ProblemType;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.problem.Text;

/// The parts of one form, read one after the other. Only a part's name counts: a file's own name
/// and what type its sender says it has are not looked at.
final class Parts implements Closeable {

  static final String FILE = "file";

  private static final String DISPOSITION = "content-disposition:";

  /// More than any field's own limit lets through.
  private static final int TEXT_BYTES = 16_384;

  private static final int MAX_PARTS = 10;

  private final EvidenceStore store;
  private final long maxBytes;
  private final Map<String, String> fields = new TreeMap<>();
  private Incoming file;
  private String mediaType;

  /// @param maxBytes of the file
  Parts(EvidenceStore store, long maxBytes) {
    this.store = store;
    this.maxBytes = maxBytes;
  }

  /// @throws IOException when the form is malformed or its sender gone
  void readAll(MultipartInput form) throws IOException {
    boolean more = form.skipPreamble();
    for (int n = 1; more; n++) {
      if (n > MAX_PARTS) {
        throw new IOException("more than " + MAX_PARTS + " parts");
      }
      var name = nameIn(form.readHeaders());
      if (fields.containsKey(name)) {
        throw refusal(StandardProblem.INVALID_REQUEST, name, "repeated", "不能重复", "is given twice");
      }
      // Not to be closed where something is thrown: it would read the rest of the part.
      var content = form.newInputStream();
      if (name.equals(FILE)) {
        file(content);
      } else {
        text(name, content);
      }
      content.close();
      more = form.readBoundary();
    }
  }

  private static String nameIn(String headers) throws IOException {
    var parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    try {
      return headers
          .lines()
          .filter(line -> line.regionMatches(true, 0, DISPOSITION, 0, DISPOSITION.length()))
          .map(line -> parser.parse(line.substring(DISPOSITION.length()), ';').get("name"))
          .filter(Objects::nonNull)
          .findFirst()
          .orElseThrow(() -> new IOException("a part without a name"));
    } catch (IllegalArgumentException garbled) {
      throw new IOException("a part whose name is encoded in no known way", garbled);
    }
  }

  private void file(InputStream content) throws IOException {
    var head = content.readNBytes(MediaTypes.HEAD_BYTES);
    mediaType = takenTypeOf(head);
    file = store.receive();
    boolean isText = mediaType.startsWith("text/");
    var text = new Utf8(head.length);
    var buffer = head;
    for (int n = head.length; n >= 0; n = content.read(buffer)) {
      if (file.size() + n > maxBytes) {
        throw tooLarge(FILE, maxBytes);
      }
      if (isText && !text.goesOnWith(buffer, n)) {
        throw notUtf8(StandardProblem.UNSUPPORTED_MEDIA_TYPE, FILE);
      }
      file.write(buffer, n);
    }
    if (isText && !text.mayEndHere()) {
      throw notUtf8(StandardProblem.UNSUPPORTED_MEDIA_TYPE, FILE);
    }
    file.complete();
    fields.put(FILE, file.sha256());
  }

  private static String takenTypeOf(byte[] head) {
    if (head.length == 0) {
      throw refusal(StandardProblem.UNPROCESSABLE, FILE, "empty", "文件是空的", "is empty");
    }
    var type = MediaTypes.of(head);
    if (!MediaTypes.TAKEN.containsKey(type)) {
      var taken = String.join(", ", MediaTypes.TAKEN.keySet());
      throw refusal(
          StandardProblem.UNSUPPORTED_MEDIA_TYPE,
          FILE,
          "type-not-taken",
          "内容为 %s；只收 %s（UTF-8）".formatted(type, taken),
          "is %s by its content; taken are %s (UTF-8)".formatted(type, taken));
    }
    return type;
  }

  /// An empty one counts as left out: that is how a browser sends it.
  private void text(String name, InputStream content) throws IOException {
    var bytes = content.readNBytes(TEXT_BYTES + 1);
    if (bytes.length > TEXT_BYTES) {
      throw tooLarge(name, TEXT_BYTES);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (!text.isEmpty()) {
        fields.put(name, text);
      }
    } catch (CharacterCodingException other) {
      throw notUtf8(StandardProblem.INVALID_REQUEST, name);
    }
  }

  private static ProblemException notUtf8(ProblemType type, String part) {
    return refusal(type, part, "bad-encoding", "应为 UTF-8", "must be UTF-8");
  }

  static ProblemException tooLarge(String part, long maxBytes) {
    return refusal(
        StandardProblem.BODY_TOO_LARGE,
        part,
        "too-large",
        "最多 %d 字节".formatted(maxBytes),
        "at most %d bytes".formatted(maxBytes));
  }

  /// The body may not have been read to its end: its connection serves no other request.
  private static ProblemException refusal(
      ProblemType type, String field, String code, String zh, String en) {
    return new ProblemException(
        type,
        null,
        List.of(new Fault(field, code, new Text(zh, en))),
        Map.of("Connection", "close"));
  }

  /// The texts by their names, and the file's hash as `file`.
  Map<String, String> fields() {
    return fields;
  }

  /// Null where none came.
  Incoming file() {
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
