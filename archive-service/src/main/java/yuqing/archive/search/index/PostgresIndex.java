package yuqing.archive.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yuqing.durable.jdbc.Sql;

/// The index in the archive's own database: the grams of an incident are a `tsvector` under GIN,
/// its texts are rows. No extension is needed, and no word list.
@ApplicationScoped
public class PostgresIndex implements SearchIndex {

  /// Up to there grams are added to those that are there; beyond, all are made anew, since a
  /// tsvector may not hold them all.
  private static final int ADDED_UP_TO = 30_000;

  private static final String TEXTS =
      """
      select incident, n, part, field, body from search_text
      where incident = any(?) and field = any(?)
      """;

  private static final String TRAITS =
      """
      select incident, category, received_at, answered_at from search_document
      where incident = any(?)
      """;

  private static final String COUNT =
      "select count(*) as counted from (select 1 from search_document limit ?) present";

  private static final String SAMPLE =
      "select word, ndoc from ts_stat(?) where ndoc >= ? and word not like ':%'";

  @Override
  public void add(Connection connection, String incident, TextChange change) throws SQLException {
    var before = SearchTables.header(connection, incident);
    var room = new TextRoom(before.map(SearchHeader::characters).orElse(0));
    var admitted = room.admit(change.pieces());
    var after = before.orElse(SearchHeader.EMPTY).after(change).with(room.taken());
    for (var piece : admitted) {
      if (piece.isFact()) {
        SearchTables.deleteTexts(connection, incident, piece.field());
      }
    }
    SearchTables.insertTexts(connection, incident, admitted);
    if (before.isEmpty() || change.replaces() || room.taken() > ADDED_UP_TO) {
      var indexed = new IndexedCase(after, SearchTables.texts(connection, incident));
      SearchTables.save(connection, incident, after, indexed.grams());
    } else {
      SearchTables.add(connection, incident, after, IndexedCase.grams(admitted));
    }
  }

  @Override
  public void replace(Connection connection, String incident, IndexedCase indexed)
      throws SQLException {
    SearchTables.deleteTexts(connection, incident);
    SearchTables.insertTexts(connection, incident, indexed.pieces());
    SearchTables.save(connection, incident, indexed.header(), indexed.grams());
  }

  @Override
  public CandidateBatch find(Connection connection, CandidateQuery query) throws SQLException {
    return new CandidateScan(connection, query, ScanBounds.USUAL).run();
  }

  @Override
  public Map<String, List<TextPiece>> texts(
      Connection connection, Collection<String> incidents, Set<TextField> fields)
      throws SQLException {
    var texts = new HashMap<String, List<TextPiece>>();
    incidents.forEach(incident -> texts.put(incident, new ArrayList<>()));
    Sql.list(
        connection,
        row -> texts.get(row.getString("incident")).add(SearchTables.text(row)),
        TEXTS,
        incidents.toArray(String[]::new),
        fields.stream().map(TextField::name).toArray(String[]::new));
    texts.values().forEach(each -> each.sort(TextPiece.AS_SHOWN));
    return texts;
  }

  @Override
  public Map<String, CaseTraits> traits(Connection connection, Collection<String> incidents)
      throws SQLException {
    var traits = new HashMap<String, CaseTraits>();
    Object asked = incidents.toArray(String[]::new);
    for (var each : Sql.list(connection, PostgresIndex::traits, TRAITS, asked)) {
      traits.put(each.incident(), each);
    }
    return traits;
  }

  private static CaseTraits traits(ResultSet row) throws SQLException {
    return new CaseTraits(
        row.getString("incident"),
        row.getString("category"),
        Sql.instant(row, "received_at"),
        Sql.instant(row, "answered_at"));
  }

  @Override
  public int count(Connection connection, int most) throws SQLException {
    return Sql.find(connection, row -> row.getInt("counted"), COUNT, most).orElseThrow();
  }

  @Override
  public GramSample sample(Connection connection, int incidents) throws SQLException {
    var newest =
        """
        select s.grams from (select incident from dossier
                             order by received_at desc, incident desc limit %d) d
        join search_document s on s.incident = d.incident
        """
            .formatted(incidents);
    int counted =
        Sql.find(
                connection,
                row -> row.getInt("counted"),
                "select count(*) as counted from (" + newest + ") as newest")
            .orElseThrow();
    var counts = new HashMap<String, Integer>();
    Sql.list(
        connection,
        row -> counts.put(row.getString("word"), row.getInt("ndoc")),
        SAMPLE,
        newest,
        GramSample.FEWEST);
    return new GramSample(counted, counts);
  }
}
