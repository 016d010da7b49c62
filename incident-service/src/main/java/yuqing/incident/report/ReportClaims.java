package yuqing.incident.report;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.incident.sighting.ItemUrl;

/// Claims reports and public items for incidents. The database's keys are the guard: of two that
/// claim one at the same time the second waits for the first and then finds it taken. What is
/// claimed at once is claimed in one order, so that two groups of the same new reports wait for
/// each other one way round only; additions claim one by one, under their incidents' locks. Where
/// two still meet crosswise the database ends one, and it is done again.
@Singleton
class ReportClaims {

  /// The report of this source, for the incident that it made or was added to.
  ///
  /// @param contentHash of what it says
  record OfSource(Source source, UUID incident, String contentHash) {

    static OfSource of(CheckedReport report, UUID incident) {
      return new OfSource(report.source(), incident, report.body().contentHash());
    }
  }

  /// A public item, for an open incident that is about it.
  record OfItem(String urlHash, UUID incident) {

    static List<OfItem> of(Collection<ItemUrl> urls, UUID incident) {
      return urls.stream().map(url -> new OfItem(url.hash(), incident)).toList();
    }
  }

  private static final Comparator<OfSource> BY_SOURCE =
      Comparator.comparing((OfSource claim) -> claim.source().system())
          .thenComparing(claim -> claim.source().reference());

  /// @return whether none of them was taken already
  boolean sources(Connection c, Collection<OfSource> claims) throws SQLException {
    try (var insert =
        c.prepareStatement(
            """
            insert into report_source (system, reference, incident_id, content_hash)
            values (?, ?, ?, ?) on conflict do nothing\
            """)) {
      for (var claim : claims.stream().sorted(BY_SOURCE).toList()) {
        insert.setString(1, claim.source().system());
        insert.setString(2, claim.source().reference());
        insert.setObject(3, claim.incident());
        insert.setString(4, claim.contentHash());
        insert.addBatch();
      }
      return allInserted(insert.executeBatch());
    }
  }

  /// Claims those items that no open incident has.
  ///
  /// @return whether that was all of them
  boolean items(Connection c, Collection<OfItem> claims) throws SQLException {
    try (var insert =
        c.prepareStatement(
            """
            insert into open_item (url_hash, incident_id) values (?, ?)
            on conflict do nothing\
            """)) {
      var inOrder = claims.stream().sorted(Comparator.comparing(OfItem::urlHash)).toList();
      for (var claim : inOrder) {
        insert.setString(1, claim.urlHash());
        insert.setObject(2, claim.incident());
        insert.addBatch();
      }
      return allInserted(insert.executeBatch());
    }
  }

  private static boolean allInserted(int[] rows) {
    return Arrays.stream(rows).allMatch(inserted -> inserted == 1);
  }
}
