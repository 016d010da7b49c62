package yuqing.bench.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import yuqing.archive.search.index.IndexedCase;
import yuqing.archive.search.index.SearchHeader;

/// Puts made-up incidents into the archive's tables by COPY: the rows that events would have left,
/// without the entries. `dossier.standing` is that of an incident which the archive itself took in,
/// with number and title of each.
final class CaseLoad {

  private static final int BATCH_CHARACTERS = 1 << 20;

  private final Connection connection;
  private final String standing;
  private final String number;
  private final String title;

  /// @param connection of the database's administrator, so that no key is looked up row by row
  /// @param standing, number, title of the incident that the archive took in
  CaseLoad(Connection connection, String standing, String number, String title) {
    this.connection = connection;
    this.standing = standing;
    this.number = number;
    this.title = title;
  }

  /// Those from one number to before another. The index is dropped and made again, which takes a
  /// fraction of what its upkeep takes.
  void load(int from, int to) throws SQLException, IOException {
    execute("set session_replication_role = replica");
    execute("set synchronous_commit = off");
    execute("set maintenance_work_mem = '512MB'");
    var index = definition("search_document_grams");
    execute("drop index search_document_grams");
    copy("chain (incident, length, head)", from, to, this::chain);
    copy(
        "dossier (incident, level, state, department, source_system, received_at, updated_at,"
            + " standing)",
        from,
        to,
        this::dossier);
    copy("search_text (incident, n, part, field, body)", from, to, CaseLoad::texts);
    copy(
        "search_document (incident, received_at, department, category, characters, grams)",
        from,
        to,
        CaseLoad::document);
    execute(index);
    for (var table : List.of("chain", "dossier", "search_text", "search_document")) {
      execute("vacuum (analyze, freeze) " + table);
    }
    execute("checkpoint");
  }

  private void copy(String table, int from, int to, IntFunction<String> rows)
      throws SQLException, IOException {
    var copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    var text = new StringBuilder(BATCH_CHARACTERS + 8_192);
    for (int which = from; which < to; which++) {
      text.append(rows.apply(which));
      if (text.length() > BATCH_CHARACTERS || which == to - 1) {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
      }
    }
    copy.endCopy();
  }

  private String chain(int which) {
    return row(MadeUpCase.of(which).id(), "12", "\\x" + "00".repeat(32));
  }

  private String dossier(int which) {
    var it = MadeUpCase.of(which);
    return row(
        it.id(),
        Integer.toString(it.level()),
        "CLOSED",
        it.department(),
        "sample",
        it.receivedAt().toString(),
        it.receivedAt().toString(),
        standing.replace(number, it.number()).replace(title, it.title()));
  }

  private static String texts(int which) {
    var it = MadeUpCase.of(which);
    return it.pieces().stream()
        .map(
            piece ->
                row(
                    it.id(),
                    Long.toString(piece.n()),
                    Integer.toString(piece.part()),
                    piece.field().name(),
                    piece.text()))
        .collect(Collectors.joining());
  }

  private static String document(int which) {
    var it = MadeUpCase.of(which);
    int characters = it.pieces().stream().mapToInt(piece -> piece.text().length()).sum();
    var header =
        new SearchHeader(it.receivedAt(), it.department(), it.category(), null, characters);
    var grams =
        new IndexedCase(header, it.pieces())
            .grams().stream()
                .map(gram -> "'" + gram.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(" "));
    return row(
        it.id(),
        it.receivedAt().toString(),
        it.department(),
        it.category(),
        Integer.toString(characters),
        grams);
  }

  /// In COPY's text format, in which only an explicit null is one.
  private static String row(String... values) {
    var row = new StringBuilder();
    for (var value : values) {
      row.append(row.isEmpty() ? "" : "\t").append(value.replace("\\", "\\\\"));
    }
    return row.append('\n').toString();
  }

  private String definition(String index) throws SQLException {
    var sql = "select indexdef from pg_indexes where indexname = ?";
    try (var select = connection.prepareStatement(sql)) {
      select.setString(1, index);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
