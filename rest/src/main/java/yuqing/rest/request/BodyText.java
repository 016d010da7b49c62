package yuqing.rest.request;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import yuqing.rest.problem.FieldFault;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.ProblemType;
import yuqing.rest.problem.StandardProblem;

/// The bytes of a body as text. Between systems that is UTF-8 without a byte order mark, as RFC
/// 8259, 8.1 requires of JSON: no other encoding is guessed.
public final class BodyText {

  private static final char MARK = '\uFEFF';

  private BodyText() {}

  /// Of JSON.
  ///
  /// @throws ProblemException 400 naming the first byte that is no UTF-8, or the mark
  public static String utf8(byte[] body) {
    return utf8(body, StandardProblem.MALFORMED_JSON);
  }

  /// @throws ProblemException of this type naming the first byte that is no UTF-8, or the mark
  public static String utf8(byte[] body, ProblemType type) {
    var bytes = ByteBuffer.wrap(body);
    var text = CharBuffer.allocate(body.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError()) {
      int at = bytes.position() + 1;
      throw refusal(
          type,
          "bad-encoding",
          "第 %d 个字节起不是 UTF-8".formatted(at),
          "is no UTF-8 from byte %d on".formatted(at));
    }
    text.flip();
    if (text.hasRemaining() && text.charAt(0) == MARK) {
      throw refusal(
          type, "bad-encoding", "不应以字节顺序标记（BOM）开头", "must not begin with a byte order mark");
    }
    return text.toString();
  }

  /// A body that is no JSON and is not empty.
  ///
  /// @param body null when none was sent
  /// @throws ProblemException 400 when nothing but blanks was sent
  public static byte[] required(byte[] body) {
    if (body == null || isBlank(body)) {
      throw empty(StandardProblem.INVALID_REQUEST);
    }
    return body;
  }

  private static boolean isBlank(byte[] body) {
    for (byte each : body) {
      if (each != ' ' && each != '\t' && each != '\r' && each != '\n') {
        return false;
      }
    }
    return true;
  }

  /// The refusal of an empty body.
  static ProblemException empty(ProblemType type) {
    return refusal(type, "required", "请求没有内容", "the body is empty");
  }

  private static ProblemException refusal(ProblemType type, String code, String zh, String en) {
    var what = new LocalizedText(zh, en);
    return new ProblemException(type, what, List.of(new FieldFault("", code, what)), Map.of());
  }
}
