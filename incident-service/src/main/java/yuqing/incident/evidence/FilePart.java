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
      return new FilePart(file, mediaType.equals(MediaTypes.ZIP) ? officeTypeOf(file) : mediaType);
    } catch (IOException | RuntimeException refusal) {
      file.close();
      throw refusal;
    }
  }

  /// What is packed as a zip is known when it is there whole.
  private static String officeTypeOf(IncomingFile file) {
    var examined = OfficeDocument.examine(file.file());
    if (examined.fault() == OfficeFault.NO_OFFICE_DOCUMENT) {
      throw notTaken(MediaTypes.ZIP);
    }
    if (examined.fault() != null) {
      throw PartRefusal.of(
          StandardProblem.UNPROCESSABLE,
          new FieldFault(
              MultipartReader.FILE, examined.fault().code(), examined.fault().message()));
    }
    return examined.mediaType();
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
    if (MediaTypes.isOldOffice(type)) {
      throw PartRefusal.of(
          StandardProblem.UNSUPPORTED_MEDIA_TYPE,
          MultipartReader.FILE,
          "old-office-format",
          "不收旧版或加密的办公文档（doc、xls、ppt），请另存为 docx、xlsx、pptx 或 PDF 后上传",
          "is an office document of an old format or under a password: save it as docx, xlsx, pptx"
              + " or PDF");
    }
    if (!type.equals(MediaTypes.ZIP) && !MediaTypes.TAKEN.containsKey(type)) {
      throw notTaken(type);
    }
    return type;
  }

  private static ProblemException notTaken(String type) {
    var taken = List.copyOf(MediaTypes.TAKEN.keySet());
    return PartRefusal.of(
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
}
