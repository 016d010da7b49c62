package yuqing.incident.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yuqing.contracts.EventJson;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ReportKind;
import yuqing.contracts.text.StatedTime;
import yuqing.incident.register.Incident;

/// The acts recorded on incidents.
@ApplicationScoped
public class RecordedActions implements PanacheRepositoryBase<RecordedAction, RecordedAction.Key> {

  /// Handling starts once or twice; a list has a bound all the same.
  private static final int STARTS_READ = 100;

  /// Numbers it through.
  int add(Incident incident, ActionRecorded recorded) {
    var action = new RecordedAction();
    action.incidentId = incident.id;
    action.n = ++incident.actions;
    action.action = recorded.action();
    action.occurredAt = recorded.occurredAt();
    action.reportKind = recorded.kind();
    action.reportNumber = recorded.reportNumber();
    action.record = written(recorded);
    persist(action);
    return action.n;
  }

  /// The first report to the superior authority (首报).
  Optional<RecordedAction> firstReport(UUID incident) {
    return find(
            "incidentId = ?1 and action = ?2 and reportKind = ?3 order by n",
            incident,
            Action.REPORTED_TO_SUPERIOR,
            ReportKind.FIRST)
        .firstResultOptional();
  }

  /// Zero where nothing was reported to the superior authority.
  int lastReportNumber(UUID incident) {
    return find(
            "incidentId = ?1 and action = ?2 order by reportNumber desc",
            incident,
            Action.REPORTED_TO_SUPERIOR)
        .firstResultOptional()
        .map(last -> last.reportNumber)
        .orElse(0);
  }

  /// When the next exchange after one was stated to have been, as far as it lies in the minute that
  /// the one may mean.
  Optional<Instant> nextExchange(UUID incident, Instant stated) {
    return find(
            "incidentId = ?1 and action = ?2 and occurredAt > ?3 and occurredAt <= ?4"
                + " order by occurredAt",
            incident,
            Action.INFORMATION_EXCHANGED,
            stated,
            stated.plus(Duration.ofMinutes(1)))
        .firstResultOptional()
        .map(next -> next.occurredAt);
  }

  /// When handling was started, of a reopened incident since then (article 10); empty where nobody
  /// has recorded it.
  ///
  /// @param reopenedAt null where it was not reopened
  public Optional<Instant> handlingStart(UUID incident, Instant reopenedAt) {
    return find(
            "incidentId = ?1 and action = ?2 order by occurredAt desc",
            incident,
            Action.HANDLING_STARTED)
        .page(0, STARTS_READ)
        .stream()
        .map(RecordedActions::read)
        .map(start -> new StatedTime(start.occurredAt(), start.recordedAt()))
        .filter(start -> reopenedAt == null || start.reaches(reopenedAt))
        .map(start -> reopenedAt == null ? start.stated() : start.countsAs(reopenedAt))
        .min(Comparator.naturalOrder());
  }

  /// In order of recording.
  List<RecordedAction> after(UUID incident, int n, int count) {
    return find("incidentId = ?1 and n > ?2 order by n", incident, n).page(0, count).list();
  }

  static ActionRecorded read(RecordedAction action) {
    try {
      return EventJson.mapper().readValue(action.record, ActionRecorded.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("action " + action.n + " cannot be read", e);
    }
  }

  private static String written(ActionRecorded recorded) {
    try {
      return EventJson.mapper().writeValueAsString(recorded);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
