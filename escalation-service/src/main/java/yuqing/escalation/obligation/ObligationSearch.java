package yuqing.escalation.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import yuqing.access.Caller;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.casefile.Incidents;
import yuqing.escalation.department.Departments;
import yuqing.escalation.policy.Policies;
import yuqing.rest.problem.Language;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;

/// Finds the obligations of one incident, a page at a time in order of due.
@ApplicationScoped
class ObligationSearch {

  /// An answer about one incident shows no more: one that is open for long owes windows by the
  /// thousand.
  static final int MOST_OF_ONE = 1_000;

  private final Incidents incidents;
  private final ObligationRecords records;
  private final Policies policies;
  private final Departments departments;

  ObligationSearch(
      Incidents incidents, ObligationRecords records, Policies policies, Departments departments) {
    this.incidents = incidents;
    this.records = records;
    this.policies = policies;
    this.departments = departments;
  }

  /// @param cursor null for the first page
  /// @return empty when there is no such incident, or it is not for the caller
  @Transactional
  Optional<IncidentObligationsAnswer> find(
      UUID id, String cursor, Caller caller, Language language) {
    int after = afterHowMany(cursor);
    return incidents.readableBy(caller, id).map(incident -> read(incident, after, language));
  }

  private IncidentObligationsAnswer read(Incident incident, int after, Language language) {
    var page =
        Page.of(
            records.owedOn(incident.id, after, MOST_OF_ONE + 1),
            MOST_OF_ONE,
            _ -> Cursor.encode(Integer.toString(after + MOST_OF_ONE)));
    var names = ObligationNames.of(page.items(), departments, policies, language);
    return new IncidentObligationsAnswer(
        incident.id,
        incident.level,
        incident.edition != null,
        incident.recordedAfterwards,
        page.items().stream().map(each -> names.answer(each, incident)).toList(),
        page.next(),
        incident.judgedUpTo,
        incident.judgedSequence,
        null,
        incident.toldSequence);
  }

  private static int afterHowMany(String cursor) {
    Integer after =
        Cursor.decode(
            cursor,
            1,
            parts ->
                Objects.checkIndex(
                    Integer.parseInt(parts.getFirst()), Integer.MAX_VALUE - 2 * MOST_OF_ONE));
    return after == null ? 0 : after;
  }
}
