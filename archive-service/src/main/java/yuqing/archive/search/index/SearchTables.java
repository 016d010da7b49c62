package yuqing.archive.search.index;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yuqing.durable.jdbc.Sql;

/// The tables `search_document`, a row an incident, and `search_text`, a row a text of it.
final class SearchTables {

  private static final String HEADER =
      """
      select received_at, department, category, answered_at, characters
      from search_document where incident = ?
      """;

  private static final String SAVE =
      """
      insert into search_document (incident, received_at, department, category, answered_at,
                                   characters, grams)
      values (?, ?, ?, ?, ?, ?, array_to_tsvector(?))
      on conflict (incident) do update set
        received_at = excluded.received_at, department = excluded.department,
        category = excluded.category, answered_at = excluded.answered_at,
        characters = excluded.characters, grams = excluded.grams
      """;

  // Where no gram is new, the value stays as it is and the index is not written.
  private static final String ADD =
      """
      update search_document set answered_at = ?, characters = ?,
        grams = case when length(grams || array_to_tsvector(?)) = length(grams) then grams
                     else grams || array_to_tsvector(?) end
      where incident = ?
      """;

  private static final String TEXTS =
      "select n, part, field, body from search_text where incident = ?";

  private static final String INSERT_TEXT =
      "insert into search_text (incident, n, part, field, body) values (?, ?, ?, ?, ?)";

  private SearchTables() {}

  static Optional<SearchHeader> header(Connection connection, String incident) throws SQLException {
    return Sql.find(connection, SearchTables::header, HEADER, incident);
  }

  private static SearchHeader header(ResultSet row) throws SQLException {
    return new SearchHeader(
        Sql.instant(row, "received_at"),
        row.getString("department"),
        row.getString("category"),
        Sql.instant(row, "answered_at"),
        row.getInt("characters"));
  }

  static void save(Connection connection, String incident, SearchHeader header, Set<String> grams)
      throws SQLException {
    Sql.update(
        connection,
        SAVE,
        incident,
        header.receivedAt(),
        header.department(),
        header.category(),
        header.answeredAt(),
        header.characters(),
        grams.toArray(String[]::new));
  }

  /// Keeps the grams that are there.
  static void add(Connection connection, String incident, SearchHeader header, Set<String> grams)
      throws SQLException {
    var added = grams.toArray(String[]::new);
    Sql.update(connection, ADD, header.answeredAt(), header.characters(), added, added, incident);
  }

  static List<TextPiece> texts(Connection connection, String incident) throws SQLException {
    return Sql.list(connection, SearchTables::text, TEXTS, incident);
  }

  static TextPiece text(ResultSet row) throws SQLException {
    return new TextPiece(
        row.getLong("n"),
        row.getInt("part"),
        TextField.valueOf(row.getString("field")),
        row.getString("body"));
  }

  static void insertTexts(Connection connection, String incident, List<TextPiece> pieces)
      throws SQLException {
    Sql.batch(
        connection,
        INSERT_TEXT,
        pieces.stream()
            .map(
                piece ->
                    new Object[] {
                      incident, piece.n(), piece.part(), piece.field().name(), piece.text()
                    })
            .toList());
  }

  static void deleteTexts(Connection connection, String incident) throws SQLException {
    Sql.update(connection, "delete from search_text where incident = ?", incident);
  }

  static void deleteTexts(Connection connection, String incident, TextField field)
      throws SQLException {
    Sql.update(
        connection,
        "delete from search_text where incident = ? and field = ?",
        incident,
        field.name());
  }
}
