package yuqing.archive.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import yuqing.archive.derived.DerivedRows;
import yuqing.archive.derived.ReadEntry;
import yuqing.archive.timeline.Entries;

/// Keeps the index in step with the entries. Most events change nothing in it and cost nothing.
@ApplicationScoped
class SearchRows implements DerivedRows {

  private final SearchIndex index;

  SearchRows(SearchIndex index) {
    this.index = index;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public void follow(Connection connection, String incident, List<ReadEntry> entries)
      throws SQLException {
    for (var each : entries) {
      var change = EventTexts.of(each.entry(), each.event());
      if (!change.isNone()) {
        index.add(connection, incident, change);
      }
    }
  }

  /// What was erased is then in no row that is read; in rows that are dead until they are vacuumed.
  @Override
  public void rederive(Connection connection, String incident) throws SQLException {
    var projection = new CaseTextProjection();
    Entries.inPublishedOrder(connection, incident, projection);
    index.replace(connection, incident, projection.indexed());
  }
}
