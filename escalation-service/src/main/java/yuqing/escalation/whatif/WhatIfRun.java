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
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.judgement.CaseLoader;
import yuqing.escalation.judgement.LoadedCase;
import yuqing.escalation.policy.Policies;
import yuqing.escalation.policy.Regulation;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.whatif.WhatIf;
import yuqing.rest.request.Page;

/// Tries a draft on incidents that another edition judges, on one view of the database and in a
/// transaction that may not write. Levels taken over from incidents merged into another stay those
/// that were taken over.
@ApplicationScoped
class WhatIfRun {

  private static final Logger LOG = Logger.getLogger(WhatIfRun.class);

  /// So many incidents' papers are held in memory at once.
  private static final int AT_A_TIME = 25;

  /// Obligations judged in a page, by either edition: once there are as many, it ends. An incident
  /// that was open for long owes windows by the thousand, and a draft may make them short.
  private static final int MOST_OBLIGATIONS = 100_000;

  private final Transactions transactions;
  private final PastIncidents incidents;
  private final CaseLoader cases;
  private final Policies policies;
  private final EntityManager entities;

  WhatIfRun(
      Transactions transactions,
      PastIncidents incidents,
      CaseLoader cases,
      Policies policies,
      EntityManager entities) {
    this.transactions = transactions;
    this.incidents = incidents;
    this.cases = cases;
    this.policies = policies;
    this.entities = entities;
  }

  /// @param filter names the edition that judges them
  /// @param most incidents at most
  @Transactional
  public Page<WhatIfResult> on(
      PastIncidents.Filter filter, PolicyEdition draft, WhatIfCursor place, int most) {
    transactions.inCurrent(WhatIfRun::readOnly);
    var asOf = place.asOf();
    var found = incidents.page(filter, asOf, place.last(), most + 1);
    if (found.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    // By discovery: no clock of any of them starts before.
    var calendar = policies.calendarSince(found.getFirst().discoveredAt);
    var edition = policies.editions().from(filter.edition()).orElseThrow();
    var own = new Regulation(edition, calendar, policies.zone());
    var other = new Regulation(draft, calendar, policies.zone());
    List<WhatIfResult> tried = new ArrayList<>();
    long obligations = 0;
    for (int from = 0; from < found.size(); from += AT_A_TIME) {
      if (obligations > MOST_OBLIGATIONS) {
        return new Page<>(tried, place.cursorAfter(tried.getLast()));
      }
      var some = found.subList(from, Math.min(from + AT_A_TIME, found.size()));
      var papers = cases.papersOf(some.stream().map(incident -> incident.id).toList());
      for (var each : some) {
        var outcome = tried(each, papers.get(each.id), own, other, asOf);
        obligations += outcome.outline().map(WhatIfSummary::judged).orElse(0);
        tried.add(outcome);
      }
      entities.clear();
    }
    return Page.of(tried, most, place::cursorAfter);
  }

  private static Void readOnly(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
    }
    return null;
  }

  private static WhatIfResult tried(
      Incident incident, LoadedCase papers, Regulation own, Regulation draft, Instant asOf) {
    try {
      var file = papers.record().orElseThrow().file();
      var byOwn = own.judge(file, asOf);
      var byDraft = draft.judge(file, asOf);
      int judged = byOwn.obligations().size() + byDraft.obligations().size();
      var outline = WhatIfSummary.of(WhatIf.between(byOwn, byDraft), judged);
      return new WhatIfResult(incident, Optional.of(outline));
    } catch (RuntimeException unjudgeable) {
      LOG.debugf(unjudgeable, "what-if: incident %s cannot be judged", incident.id);
      return new WhatIfResult(incident, Optional.empty());
    }
  }
}
