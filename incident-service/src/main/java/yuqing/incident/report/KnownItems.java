package yuqing.incident.report;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.incident.sighting.ItemUrl;

/// Which report and which public item belong to which incident.
@Singleton
public class KnownItems {

  /// To which incidents these reports belong, asked once for all of them.
  ReportMatcher of(Connection c, List<CheckedReport> reports) throws SQLException {
    return new ReportMatcher(bySource(c, reports), byUrl(c, reports));
  }

  private static Map<Source, UUID> bySource(Connection c, List<CheckedReport> reports)
      throws SQLException {
    var sources =
        reports.stream()
            .filter(report -> report.reference().isPresent())
            .map(CheckedReport::source)
            .toList();
    var known = new HashMap<Source, UUID>();
    if (sources.isEmpty()) {
      return known;
    }
    try (var select =
        c.prepareStatement(
            """
            select system, reference, incident_id from report_source
            where system = any (?) and reference = any (?)""")) {
      select.setArray(1, texts(c, sources.stream().map(Source::system)));
      select.setArray(2, texts(c, sources.stream().map(Source::reference)));
      try (var row = select.executeQuery()) {
        while (row.next()) {
          var source = new Source(row.getString(1), row.getString(2));
          known.put(source, row.getObject(3, UUID.class));
        }
      }
    }
    return known;
  }

  private static Map<ItemUrl, UUID> byUrl(Connection c, List<CheckedReport> reports)
      throws SQLException {
    var byHash = new HashMap<String, ItemUrl>();
    reports.stream()
        .flatMap(report -> report.urls().stream())
        .forEach(url -> byHash.put(url.hash(), url));
    var known = new HashMap<ItemUrl, UUID>();
    if (byHash.isEmpty()) {
      return known;
    }
    try (var select =
        c.prepareStatement(
            "select url_hash, incident_id from open_item where url_hash = any (?)")) {
      select.setArray(1, texts(c, byHash.keySet().stream()));
      try (var row = select.executeQuery()) {
        while (row.next()) {
          known.put(byHash.get(row.getString(1)), row.getObject(2, UUID.class));
        }
      }
    }
    return known;
  }

  private static Array texts(Connection c, Stream<String> texts) throws SQLException {
    return c.createArrayOf("text", texts.distinct().toArray());
  }

  /// Remembers what a repeated report says now; false when it says what it said before.
  boolean contentChanged(Connection c, Source source, String contentHash) throws SQLException {
    try (var update =
        c.prepareStatement(
            """
            update report_source set content_hash = ?
            where system = ? and reference = ? and content_hash <> ?""")) {
      update.setString(1, contentHash);
      update.setString(2, source.system());
      update.setString(3, source.reference());
      update.setString(4, contentHash);
      return update.executeUpdate() == 1;
    }
  }

  /// The incident is closed: a new report of its items is a new incident.
  public void release(Connection c, UUID incident) throws SQLException {
    run(c, "delete from open_item where incident_id = ?", incident);
  }

  /// The incident is open again: it takes back those of its items that no other has meanwhile.
  public void reclaim(Connection c, UUID incident) throws SQLException {
    run(
        c,
        """
        insert into open_item (url_hash, incident_id)
        select distinct url_hash, incident_id from sighting
        where incident_id = ? and url_hash is not null
        order by url_hash
        on conflict do nothing""",
        incident);
  }

  /// One incident was merged into another: what belonged to it belongs to the other from now on.
  public void move(Connection c, UUID from, UUID into) throws SQLException {
    run(c, "update open_item set incident_id = ? where incident_id = ?", into, from);
    run(c, "update report_source set incident_id = ? where incident_id = ?", into, from);
  }

  private static void run(Connection c, String sql, UUID... parameters) throws SQLException {
    try (var statement = c.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }
}
