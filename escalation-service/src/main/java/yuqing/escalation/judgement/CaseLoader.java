package yuqing.escalation.judgement;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yuqing.escalation.casefile.CaseRecord;
import yuqing.escalation.casefile.MergeHandovers;
import yuqing.escalation.casefile.StoredFacts;
import yuqing.escalation.grading.GradingDecisions;
import yuqing.procedure.casefile.CaseEvent;

/// Loads what is on record about an incident: the received events, the decisions made here, and
/// the levels of those merged into it.
@ApplicationScoped
public class CaseLoader {

  private final StoredFacts facts;
  private final GradingDecisions decisions;
  private final MergeHandovers handovers;
  private final JudgingMetrics metrics;

  CaseLoader(
      StoredFacts facts,
      GradingDecisions decisions,
      MergeHandovers handovers,
      JudgingMetrics metrics) {
    this.facts = facts;
    this.decisions = decisions;
    this.handovers = handovers;
    this.metrics = metrics;
  }

  Optional<CaseRecord> of(UUID incident) {
    return read(incident, load(incident));
  }

  /// What is stored about an incident, not read yet.
  LoadedCase load(UUID incident) {
    return load(List.of(incident)).get(incident);
  }

  /// Empty until the incident's report has been received.
  ///
  /// @throws UnjudgeableIncident when what is on record contradicts itself
  Optional<CaseRecord> read(UUID incident, LoadedCase stored) {
    return metrics.measure(incident, stored::record);
  }

  /// The stored case of each of these, in three queries however many they are.
  public Map<UUID, LoadedCase> load(Collection<UUID> ids) {
    var received = facts.about(ids).stream().collect(groupingBy(fact -> fact.incidentId));
    Map<UUID, List<CaseEvent>> own = new HashMap<>();
    ids.forEach(id -> own.put(id, new ArrayList<>()));
    decisions.on(ids).forEach(decision -> own.get(decision.incidentId).add(decision.asCaseEvent()));
    handovers.into(ids).forEach(taken -> own.get(taken.intoId).add(taken.asCaseEvent()));
    Map<UUID, LoadedCase> stored = new HashMap<>();
    ids.forEach(
        id -> stored.put(id, new LoadedCase(received.getOrDefault(id, List.of()), own.get(id))));
    return stored;
  }
}
