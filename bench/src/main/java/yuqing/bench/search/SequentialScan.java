package yuqing.bench.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;

/// `like '%…%'` over all texts in the same database: what a search without an index is.
record SequentialScan(Connection connection) implements SearchEngine {

  private static final String OF_A_WORD = "select incident from search_text where body like ?";

  @Override
  public FoundPage find(AskedQuery asked) throws SQLException {
    var words = String.join(" intersect ", Collections.nCopies(asked.words().size(), OF_A_WORD));
    var sql =
        """
        select d.incident from search_document d join (%s) found using (incident)
        order by d.received_at desc, d.incident desc limit %d
        """
            .formatted(
                asked.words().size() == 1 ? OF_A_WORD.replace("select", "select distinct") : words,
                FoundPage.ROWS);
    long begun = System.nanoTime();
    var incidents = new ArrayList<String>();
    try (var select = connection.prepareStatement(sql)) {
      for (int i = 0; i < asked.words().size(); i++) {
        select.setString(i + 1, "%" + asked.words().get(i) + "%");
      }
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          incidents.add(rows.getString(1));
        }
      }
    }
    return new FoundPage(incidents, System.nanoTime() - begun);
  }
}
