package yuqing.escalation.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import yuqing.durable.Transactions;
import yuqing.escalation.incident.Incident;
import yuqing.escalation.judging.CaseReading;
import yuqing.escalation.judging.Papers;
import yuqing.escalation.policy.Policies;
import yuqing.escalation.policy.Regulation;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.whatif.WhatIf;

/// Tries a draft on incidents that another edition judges, on one view of the database and in a
/// transaction that may not write. Levels taken over from incidents merged into another stay those
/// that were taken over.
@ApplicationScoped
class WhatIfRun {

  private static final Logger LOG = Logger.getLogger(WhatIfRun.class);

  /// So many incidents' papers are held in memory at once.
  private static final int AT_A_TIME = 25;

  private final Transactions transactions;
  private final PastIncidents incidents;
  private final CaseReading cases;
  private final Policies policies;
  private final EntityManager entities;

  WhatIfRun(
      Transactions transactions,
      PastIncidents incidents,
      CaseReading cases,
      Policies policies,
      EntityManager entities) {
    this.transactions = transactions;
    this.incidents = incidents;
    this.cases = cases;
    this.policies = policies;
    this.entities = entities;
  }

  /// @param filter names the edition that judges them
  /// @param after null for the first page
  /// @param most incidents at most
  @Transactional
  public List<Tried> on(
      PastIncidents.Filter filter,
      PolicyEdition draft,
      Instant asOf,
      PastIncidents.After after,
      int most) {
    transactions.inCurrent(WhatIfRun::readOnly);
    var found = incidents.page(filter, asOf, after, most);
    if (found.isEmpty()) {
      return List.of();
    }
    // By discovery: no clock of any of them starts before.
    var calendar = policies.calendarSince(found.getFirst().discoveredAt);
    var edition = policies.editions().from(filter.edition()).orElseThrow();
    var own = new Regulation(edition, calendar, policies.zone());
    var other = new Regulation(draft, calendar, policies.zone());
    List<Tried> tried = new ArrayList<>();
    for (int from = 0; from < found.size(); from += AT_A_TIME) {
      var some = found.subList(from, Math.min(from + AT_A_TIME, found.size()));
      var papers = cases.papersOf(some.stream().map(incident -> incident.id).toList());
      some.forEach(each -> tried.add(tried(each, papers.get(each.id), own, other, asOf)));
      entities.clear();
    }
    return tried;
  }

  private static Void readOnly(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
    }
    return null;
  }

  private static Tried tried(
      Incident incident, Papers papers, Regulation own, Regulation draft, Instant asOf) {
    try {
      var file = papers.record().orElseThrow().file();
      var whatIf = WhatIf.between(own.judge(file, asOf), draft.judge(file, asOf));
      return new Tried(incident, Optional.of(Outline.of(whatIf)));
    } catch (RuntimeException unjudgeable) {
      LOG.debugf(unjudgeable, "what-if: incident %s cannot be judged", incident.id);
      return new Tried(incident, Optional.empty());
    }
  }
}
