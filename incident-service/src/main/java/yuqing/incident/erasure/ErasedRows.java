package yuqing.incident.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.TextErasure;
import yuqing.durable.jdbc.Sql;
import yuqing.incident.evidence.ErasedEvidence;
import yuqing.incident.register.Incident;

/// Replaces the text of an erased event in the rows that were written with it. Of what an incident
/// shows in force, it shows afterwards what the newest event of its kind says. `docs/erasure.md`
/// has the columns.
@ApplicationScoped
class ErasedRows {

  // Events have milliseconds, rows what the clock gave.
  private static final String SIGHTING =
      """
      update sighting s set platform = m.mark, url = case when s.url is null then null else m.mark end
      from (select ?::text as mark) m
      where incident_id = ? and platform = ? and url is not distinct from ?
        and date_trunc('milliseconds', seen_at) = ?\
      """;

  private static final String DIFFERENCE =
      """
      update difference_fact
      set recorded = case when recorded is null then null else ? end, reported = ?
      where incident_id = ? and n = ? and field in ('title', 'summary', 'department')\
      """;

  private static final String REPLY_TEXT =
      "update reply set text = ? where incident_id = ? and n = ?";

  private static final String REPLY_REASON =
      "update reply set reason = ? where incident_id = ? and n = ? and reason is not null";

  private static final String REPLY_COUNTERPART =
      """
      update reply set counterpart = ? where incident_id = ? and n = ? and counterpart is not null
        and date_trunc('milliseconds', delivery_recorded_at) = ?\
      """;

  private static final String FILING_REASON =
      "update filed_result set reason = ? where incident_id = ? and n = ? and reason is not null";

  private static final String PUBLICATION_NOTE =
      "update publication set note = ? where id = ? and note is not null";

  private final LoggedTexts log;
  private final ErasedEvidence evidence;

  ErasedRows(LoggedTexts log, ErasedEvidence evidence) {
    this.log = log;
    this.evidence = evidence;
  }

  /// @param incident locked
  /// @param sequence of the event
  /// @param event as it was before its text was erased
  void erase(Connection connection, Incident incident, long sequence, IncidentEvent event)
      throws SQLException {
    var id = incident.id;
    switch (event) {
      case IncidentEvent.Reported it -> {
        log.showFacts(connection, incident);
        incident.departmentAsReported = mark(incident.departmentAsReported);
        erase(connection, id, it.sightings());
      }
      case IncidentEvent.RecordedAfterwards it -> {
        log.showFacts(connection, incident);
        log.showResult(connection, incident);
        incident.afterwards.reason = mark(incident.afterwards.reason);
        erase(connection, id, it.sightings());
      }
      case IncidentEvent.Amended _ -> log.showFacts(connection, incident);
      case IncidentEvent.Sighted it -> sighted(connection, id, it);
      case IncidentEvent.ActionRecorded _ -> log.eraseAction(connection, id, sequence);
      case IncidentEvent.EvidenceAdded it -> evidence.erase(connection, id, it.sha256());
      case IncidentEvent.ReplyDrafted it -> mark(connection, REPLY_TEXT, id, it.reply());
      case IncidentEvent.ReplyApproved it -> mark(connection, REPLY_REASON, id, it.reply());
      case IncidentEvent.ReplyReturned it -> mark(connection, REPLY_REASON, id, it.reply());
      case IncidentEvent.ReplyDelivered it ->
          mark(connection, REPLY_COUNTERPART, id, it.reply(), it.recordedAt());
      case IncidentEvent.PublicationRequested it ->
          mark(connection, PUBLICATION_NOTE, it.publication());
      case IncidentEvent.HandlingEnded _, IncidentEvent.EndCorrected _ ->
          log.showEnd(connection, incident);
      case IncidentEvent.ResultFiled _ -> log.showResult(connection, incident);
      case IncidentEvent.ResultAccepted it -> mark(connection, FILING_REASON, id, it.filing());
      case IncidentEvent.ResultReturned it -> mark(connection, FILING_REASON, id, it.filing());
      case IncidentEvent.TaskEvent it -> ErasedTasks.erase(connection, it);
      case IncidentEvent.MeetingHeld it -> ErasedMeetings.erase(connection, it);
      case IncidentEvent.DifferenceSettled _,
          IncidentEvent.Reopened _,
          IncidentEvent.Assigned _,
          IncidentEvent.Merged _,
          IncidentEvent.Unmerged _,
          IncidentEvent.Waived _ -> {
        // Their reasons are in the event log alone.
      }
      case IncidentEvent.RiskEvent _ -> {
        // Belongs to no incident: no dossier has an entry of it.
      }
    }
  }

  private static void sighted(Connection connection, UUID id, IncidentEvent.Sighted it)
      throws SQLException {
    if (it.sighting() != null) {
      erase(connection, id, List.of(it.sighting()));
    }
    if (it.difference() != null) {
      Sql.update(connection, DIFFERENCE, TextErasure.MARK, TextErasure.MARK, id, it.difference());
    }
  }

  private static void erase(Connection connection, UUID id, List<Sighting> sightings)
      throws SQLException {
    if (sightings == null) {
      return;
    }
    for (var each : sightings) {
      mark(connection, SIGHTING, id, each.platform(), each.url(), each.seenAt());
    }
  }

  /// @param which the values that find the row, after the mark
  private static void mark(Connection connection, String update, Object... which)
      throws SQLException {
    var values = new Object[which.length + 1];
    values[0] = TextErasure.MARK;
    System.arraycopy(which, 0, values, 1, which.length);
    Sql.update(connection, update, values);
  }

  private static String mark(String text) {
    return text == null ? null : TextErasure.MARK;
  }
}
