package yuqing.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yuqing.durable.jdbc.Sql;

/// Opens notices about incidents, and stops those that ask for something once that is done. In the
/// caller's transaction, under the incident's lock.
@ApplicationScoped
public class AskingNotices {
  private static final String PUT =
      """
      insert into asking_notice (incident, kind, notice) values (?, ?, ?)
      on conflict (incident, kind) do update set notice = excluded.notice
      """;

  private static final String TAKE =
      "delete from asking_notice where incident = ? and kind = ? returning notice";

  private static final Set<Notice.Kind> ASKING =
      EnumSet.of(Notice.Kind.RESULT_RETURNED, Notice.Kind.TO_BE_ASSIGNED);

  private final Notices notices;

  AskingNotices(Notices notices) {
    this.notices = notices;
  }

  void open(Connection connection, IncidentNotice notice, Instant now) throws SQLException {
    var opened = notices.open(connection, notice, now);
    if (ASKING.contains(notice.kind())) {
      Sql.update(connection, PUT, notice.incident(), notice.kind().name(), opened);
    }
  }

  /// Nothing is asked of the incident any more.
  public void allDone(Connection connection, UUID incident, Instant now) throws SQLException {
    for (var kind : ASKING) {
      done(connection, incident, kind, now);
    }
  }

  /// What it asked for is done, or cannot be done any more: what was not sent yet is not sent.
  void done(Connection connection, UUID incident, Notice.Kind kind, Instant now)
      throws SQLException {
    Optional<UUID> asking =
        Sql.find(connection, row -> row.getObject(1, UUID.class), TAKE, incident, kind.name());
    if (asking.isPresent()) {
      notices.stop(connection, asking.get(), now);
    }
  }
}
