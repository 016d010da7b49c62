package yuqing.escalation.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.ReadScope;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.escalation.casefile.Incident;
import yuqing.escalation.judgement.CaseLoader;
import yuqing.escalation.judgement.LoadedCase;
import yuqing.escalation.policy.Policies;
import yuqing.escalation.policy.Regulation;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.whatif.WhatIf;
import yuqing.rest.problem.Language;
import yuqing.rest.request.Page;

/// Tries a draft on incidents that another edition judges, on one view of the database and in a
/// transaction that may not write. Levels taken over from merged incidents stay as they were taken
/// over.
@ApplicationScoped
class WhatIfRun {

  private static final Logger LOG = Logger.getLogger(WhatIfRun.class);

  private static final String READ_ONLY =
      "set transaction isolation level repeatable read, read only";

  /// So many incidents' stored cases are held in memory at once.
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

  /// @param filter names the edition that judges the incidents
  /// @param limit incidents at most
  @Transactional
  WhatIfAnswer judge(
      PastIncidents.Filter filter,
      PolicyEdition draft,
      WhatIfCursor place,
      int limit,
      Caller caller,
      Language language) {
    transactions.inCurrent(connection -> Sql.update(connection, READ_ONLY));
    var edition = policies.editions().from(filter.edition()).orElseThrow();
    var page = page(filter, edition, draft, place, limit);
    var seesIncidents = Access.readScope(caller) instanceof ReadScope.All;
    return WhatIfAnswer.of(page, place.asOf(), edition, draft, seesIncidents, language);
  }

  private Page<WhatIfResult> page(
      PastIncidents.Filter filter,
      PolicyEdition edition,
      PolicyEdition draft,
      WhatIfCursor place,
      int limit) {
    var asOf = place.asOf();
    var found = incidents.page(filter, asOf, place.last(), limit + 1);
    if (found.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    // By discovery: no clock of any of them starts before.
    var calendar = policies.calendarSince(found.getFirst().discoveredAt);
    var byEdition = new Regulation(edition, calendar, policies.zone());
    var byDraft = new Regulation(draft, calendar, policies.zone());
    List<WhatIfResult> results = new ArrayList<>();
    long obligations = 0;
    for (int from = 0; from < found.size(); from += AT_A_TIME) {
      if (obligations > MOST_OBLIGATIONS) {
        return new Page<>(results, place.cursorAfter(results.getLast()));
      }
      var some = found.subList(from, Math.min(from + AT_A_TIME, found.size()));
      var stored = cases.load(some.stream().map(incident -> incident.id).toList());
      for (var each : some) {
        var result = result(each, stored.get(each.id), byEdition, byDraft, asOf);
        obligations += result.summary().map(WhatIfSummary::judged).orElse(0);
        results.add(result);
      }
      entities.clear();
    }
    return Page.of(results, limit, place::cursorAfter);
  }

  private static WhatIfResult result(
      Incident incident, LoadedCase stored, Regulation edition, Regulation draft, Instant asOf) {
    try {
      var file = stored.record().orElseThrow().file();
      var byEdition = edition.judge(file, asOf);
      var byDraft = draft.judge(file, asOf);
      int judged = byEdition.obligations().size() + byDraft.obligations().size();
      var summary = WhatIfSummary.of(WhatIf.between(byEdition, byDraft), judged);
      return new WhatIfResult(incident, Optional.of(summary));
    } catch (RuntimeException unjudgeable) {
      LOG.debugf(unjudgeable, "what-if: incident %s cannot be judged", incident.id);
      return new WhatIfResult(incident, Optional.empty());
    }
  }
}
