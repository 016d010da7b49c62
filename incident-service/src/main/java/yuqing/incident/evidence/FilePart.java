package yuqing.incident.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import yuqing.rest.problem.FieldFault;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// The file of a form, of a type that is taken and whole.
///
/// @param mediaType by its content
record FilePart(IncomingFile content, String mediaType) {

  /// @param maxBytes of the file
  /// @throws ProblemException for what is not taken, at the byte that shows it; nothing of it stays
  static FilePart read(InputStream sent, EvidenceStore store, long maxBytes) throws IOException {
    var head = sent.readNBytes(MediaTypes.HEAD_BYTES);
    var mediaType = takenTypeOf(head);
    var file = store.receive();
    try {
      write(file, head, sent, mediaType.startsWith("text/"), maxBytes);
      file.complete();
      return new FilePart(file, mediaType);
    } catch (IOException | RuntimeException refusal) {
      file.close();
      throw refusal;
    }
  }

  private static void write(
      IncomingFile file, byte[] head, InputStream rest, boolean isText, long maxBytes)
      throws IOException {
    var text = new Utf8Detector(head.length);
    var buffer = head;
    for (int n = head.length; n >= 0; n = rest.read(buffer)) {
      if (file.size() + n > maxBytes) {
        throw PartRefusal.tooLarge(MultipartReader.FILE, maxBytes);
      }
      if (isText && !text.continuesWith(buffer, n)) {
        throw PartRefusal.notUtf8(StandardProblem.UNSUPPORTED_MEDIA_TYPE, MultipartReader.FILE);
      }
      file.write(buffer, n);
    }
    if (isText && !text.mayEndHere()) {
      throw PartRefusal.notUtf8(StandardProblem.UNSUPPORTED_MEDIA_TYPE, MultipartReader.FILE);
    }
  }

  private static String takenTypeOf(byte[] head) {
    if (head.length == 0) {
      throw PartRefusal.of(
          StandardProblem.UNPROCESSABLE, MultipartReader.FILE, "empty", "文件是空的", "is empty");
    }
    var type = MediaTypes.of(head);
    if (!MediaTypes.TAKEN.containsKey(type)) {
      var taken = List.copyOf(MediaTypes.TAKEN.keySet());
      throw PartRefusal.of(
          StandardProblem.UNSUPPORTED_MEDIA_TYPE,
          new FieldFault(
              MultipartReader.FILE,
              "type-not-taken",
              new LocalizedText(
                  "不收这种内容的文件；文本须为 UTF-8 编码",
                  "is %s by its content; taken are %s (UTF-8)"
                      .formatted(type, String.join(", ", taken))),
              taken,
              null));
    }
    return type;
  }
}
