package yuqing.rest.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// The position in a list: the sort key of the last row (keyset), opaque to the caller. The
/// checksum detects a mangled cursor. It is no secret and needs none, since a cursor gives access
/// to nothing that the list itself would not show. A forged one is refused where no row can have
/// its key.
public final class Cursor {

  private static final int MAX_LENGTH = 1000;
  private static final String SEPARATOR = "\u001f";

  /// Values that no row holds and that a database would fail on: U+0000, and a time or a day of
  /// which the year has more than four digits or comes before 0000. ISO 8601 writes such a year
  /// with its sign.
  private static final Pattern IN_NO_ROW =
      Pattern.compile(".*\0.*|[+-]\\d{4,10}-\\d\\d-\\d\\d(T.*)?", Pattern.DOTALL);

  private Cursor() {}

  /// @param parts of the sort key, none with U+001F in it
  public static String encode(String... parts) {
    for (var part : parts) {
      if (part.contains(SEPARATOR)) {
        throw new IllegalArgumentException("a cursor's part has U+001F in it");
      }
    }
    var text = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
    var whole = ByteBuffer.allocate(4 + text.length).putInt(checksum(text)).put(text).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /// @param parts how many there must be
  /// @param reading makes the sort key of them; what it throws counts as a bad cursor
  /// @return null for no cursor: the first page
  /// @throws ProblemException 400 naming `cursor`
  public static <T> T decode(String cursor, int parts, Function<List<String>, T> reading) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      return reading.apply(parts(cursor, parts));
    } catch (RuntimeException | CharacterCodingException e) {
      throw ProblemException.of(
          StandardProblem.INVALID_REQUEST,
          "cursor",
          "bad-cursor",
          "不是本服务给出的游标",
          "is no cursor of this service");
    }
  }

  private static List<String> parts(String cursor, int count) throws CharacterCodingException {
    if (cursor.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("too long");
    }
    var whole = Base64.getUrlDecoder().decode(cursor);
    var text = Arrays.copyOfRange(whole, 4, whole.length);
    if (ByteBuffer.wrap(whole).getInt() != checksum(text)) {
      throw new IllegalArgumentException("checksum");
    }
    var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    var parts = List.of(decoded.split(SEPARATOR, -1));
    if (parts.size() != count) {
      throw new IllegalArgumentException("parts");
    }
    if (parts.stream().anyMatch(part -> IN_NO_ROW.matcher(part).matches())) {
      throw new IllegalArgumentException("a part that no row has");
    }
    return parts;
  }

  private static int checksum(byte[] text) {
    var checksum = new CRC32C();
    checksum.update(text);
    return (int) checksum.getValue();
  }
}
