package yuqing.incident.intake;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.contracts.IncidentEvent.Source;

/// Which report and which public item belong to which incident. The database's keys are the guard:
/// of two that claim one at the same time the second waits for the first and then finds it taken.
@Singleton
public class KnownItems {

  /// The incident that this report made or was added to.
  Optional<UUID> bySource(Connection c, Source source) throws SQLException {
    try (var select =
        c.prepareStatement(
            "select incident_id from report_source where system = ? and reference = ?")) {
      select.setString(1, source.system());
      select.setString(2, source.reference());
      try (var row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  /// The open incident that has the first of these items that any has.
  Optional<UUID> byUrl(Connection c, List<ItemUrl> urls) throws SQLException {
    try (var select = c.prepareStatement("select incident_id from open_item where url_hash = ?")) {
      for (var url : urls) {
        select.setString(1, url.hash());
        try (var row = select.executeQuery()) {
          if (row.next()) {
            return Optional.of(row.getObject(1, UUID.class));
          }
        }
      }
      return Optional.empty();
    }
  }

  /// False when it is taken already.
  boolean claimSource(Connection c, Source source, UUID incident, String contentHash)
      throws SQLException {
    try (var insert =
        c.prepareStatement(
            """
            insert into report_source (system, reference, incident_id, content_hash)
            values (?, ?, ?, ?) on conflict do nothing""")) {
      insert.setString(1, source.system());
      insert.setString(2, source.reference());
      insert.setObject(3, incident);
      insert.setString(4, contentHash);
      return insert.executeUpdate() == 1;
    }
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

  /// Claims those items that no open incident has. In one order always, so that two reports of the
  /// same items wait for each other one way round only.
  ///
  /// @return whether all of them are this incident's now
  boolean claimUrls(Connection c, Collection<ItemUrl> urls, UUID incident) throws SQLException {
    boolean all = true;
    try (var insert =
        c.prepareStatement(
            """
            insert into open_item (url_hash, incident_id) values (?, ?)
            on conflict do nothing""")) {
      for (var hash : urls.stream().map(ItemUrl::hash).sorted().toList()) {
        insert.setString(1, hash);
        insert.setObject(2, incident);
        all &= insert.executeUpdate() == 1;
      }
    }
    return all;
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
