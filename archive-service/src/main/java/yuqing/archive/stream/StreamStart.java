package yuqing.archive.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import yuqing.contracts.text.TextCharacters;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;

/// Where a reader asks to begin.
///
/// @param asked after which place; null for from now on
/// @param by the header or parameter that named it
record StreamStart(StreamPosition asked, String by) {

  static final String HEADER = "Last-Event-ID";
  static final String PARAMETER = "after";

  /// The header outweighs the parameter: a browser that reconnects repeats its address as it was
  /// and its header has how far it has come.
  static StreamStart read(String header, String parameter, FieldErrors errors) {
    var fromHeader = place(HEADER, header, errors);
    var fromParameter = place(PARAMETER, parameter, errors);
    return fromHeader == null
        ? new StreamStart(fromParameter, PARAMETER)
        : new StreamStart(fromHeader, HEADER);
  }

  private static StreamPosition place(String name, String text, FieldErrors errors) {
    if (text == null || TextCharacters.showNothing(text)) {
      return null;
    }
    var place = StreamPosition.read(TextCharacters.trimmed(text));
    if (place.isEmpty()) {
      errors.reject(name, "bad-cursor", "不是事件流给出的编号", "is no id that the stream has given");
    }
    return place.orElse(null);
  }

  /// @param last the number given last
  /// @throws ProblemException 422 when the stream has no such place
  StreamPosition in(Connection connection, long last) throws SQLException {
    if (asked == null) {
      return StreamRows.placeOf(connection, last).orElse(StreamPosition.BEGINNING);
    }
    if (!StreamRows.placeOf(connection, asked.number()).equals(Optional.of(asked))) {
      throw ProblemException.of(
          StreamProblem.PLACE_UNKNOWN,
          by,
          "unknown-place",
          "本档案没有给出过这个编号（可能已从备份恢复）；请从头开始",
          "this archive has not given this id (it may have been restored); begin anew with"
              + " after=0");
    }
    return asked;
  }
}
