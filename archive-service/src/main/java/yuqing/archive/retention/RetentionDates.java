package yuqing.archive.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yuqing.archive.derived.DerivedRows;
import yuqing.archive.derived.ReadEntry;
import yuqing.archive.dossier.DossierSummaryAnswer;
import yuqing.archive.dossier.ListedDossier;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.contracts.ArchiveEvent.DossierClosed;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent.Amended;
import yuqing.contracts.IncidentEvent.RecordedAfterwards;
import yuqing.contracts.IncidentEvent.Reopened;
import yuqing.contracts.IncidentEvent.Reported;
import yuqing.durable.jdbc.Sql;

/// The table `retention_date`: until which day a closed dossier has to be kept. Derived from its
/// status, which is saved before, and the version of the terms in force at its closing.
@ApplicationScoped
public class RetentionDates implements DerivedRows {

  private static final String SAVE =
      """
      insert into retention_date (incident, retain_until) values (?, ?)
      on conflict (incident) do update set retain_until = excluded.retain_until
      """;

  private static final String DELETE = "delete from retention_date where incident = ?";

  private final RetentionSchedules schedules;

  RetentionDates(RetentionSchedules schedules) {
    this.schedules = schedules;
  }

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public void follow(Connection connection, String incident, List<ReadEntry> entries)
      throws SQLException {
    if (entries.stream().anyMatch(each -> concerns(each.event()))) {
      rederive(connection, incident);
    }
  }

  private static boolean concerns(EventData event) {
    return event instanceof DossierClosed
        || event instanceof Reopened
        || event instanceof Graded
        || event instanceof Amended
        || event instanceof Reported
        || event instanceof RecordedAfterwards;
  }

  @Override
  public void rederive(Connection connection, String incident) throws SQLException {
    var dossier = ListedDossier.of(connection, List.of(incident)).get(incident);
    var day = dossier == null ? Optional.<LocalDate>empty() : lastDay(connection, dossier.line());
    if (day.isPresent()) {
      Sql.update(connection, SAVE, incident, day.get());
    } else {
      Sql.update(connection, DELETE, incident);
    }
  }

  private Optional<LocalDate> lastDay(Connection connection, DossierSummaryAnswer dossier)
      throws SQLException {
    if (dossier.closedAt() == null) {
      return Optional.empty();
    }
    var zone = SchoolCopy.find(connection).zone();
    return schedules
        .inForce(connection, dossier.closedAt())
        .term(dossier.level(), dossier.category())
        .flatMap(term -> term.lastDay(dossier.closedAt(), zone));
  }
}
