package yuqing.incident.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.access.ReadScope;
import yuqing.contracts.term.State;
import yuqing.incident.difference.ReportDifferences;
import yuqing.incident.judgement.JudgedLevel;
import yuqing.incident.judgement.JudgementCopy;
import yuqing.incident.judgement.OpenObligations;
import yuqing.incident.judgement.PendingFactsRequests;
import yuqing.incident.register.FiledResults;
import yuqing.incident.register.Incident;
import yuqing.incident.register.Incidents;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.sighting.SeenAt;
import yuqing.incident.sighting.Sightings;
import yuqing.incident.view.IncidentAnswer.UnsettledDifference;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.ETags;

/// Puts an incident and the read copy of its judgement together, within the caller's transaction.
@ApplicationScoped
public class IncidentAnswers {

  private static final int SIGHTINGS_SHOWN = 100;
  private static final int STEPS_SHOWN = 100;

  private final Incidents incidents;
  private final Sightings sightings;
  private final JudgementCopy judgements;
  private final OpenObligations obligations;
  private final PendingFactsRequests requests;
  private final FiledResults filings;
  private final RepliesOfIncident replies;
  private final ReportDifferences differences;

  IncidentAnswers(
      Incidents incidents,
      Sightings sightings,
      JudgementCopy judgements,
      OpenObligations obligations,
      PendingFactsRequests requests,
      FiledResults filings,
      RepliesOfIncident replies,
      ReportDifferences differences) {
    this.incidents = incidents;
    this.sightings = sightings;
    this.judgements = judgements;
    this.obligations = obligations;
    this.requests = requests;
    this.filings = filings;
    this.replies = replies;
    this.differences = differences;
  }

  /// @throws ProblemException 404 where there is none that the caller may see
  public Incident readable(UUID id, Caller caller) {
    return incidents
        .findByIdOptional(id)
        .filter(incident -> Access.mayRead(caller, incident.visibility()))
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
  }

  /// With its version, for `If-Match`.
  ///
  /// @throws ProblemException 404 where there is none that the caller may see
  @Transactional
  StoredAnswer find(UUID id, Caller caller) {
    var incident = readable(id, caller);
    return StoredAnswer.ok(ETags.of(incident.version), of(incident, caller));
  }

  private IncidentAnswer of(Incident incident, Caller caller) {
    return of(incident, caller, judgements.findById(incident.id), open(incident));
  }

  private List<IncidentAnswer.Obligation> open(Incident incident) {
    return obligations.of(incident.id).stream().map(IncidentAnswer.Obligation::of).toList();
  }

  private IncidentAnswer of(
      Incident incident, Caller caller, JudgedLevel judged, List<IncidentAnswer.Obligation> open) {
    var filed = filings.latest(incident.id, STEPS_SHOWN);
    boolean people = !(Access.readScope(caller) instanceof ReadScope.OwnReports);
    return new IncidentAnswer(
        IncidentAnswer.Row.of(incident, judged),
        open,
        factsRequested(incident),
        IncidentAnswer.End.of(incident.end),
        IncidentAnswer.Result.of(incident, filed),
        incident.reopenedAt,
        sightings.first(incident.id, SIGHTINGS_SHOWN).stream().map(SeenAt::sighting).toList(),
        visible(incident.mergedInto, caller),
        incidents
            .continuing(incident)
            .filter(other -> Access.mayRead(caller, other.visibility()))
            .map(IncidentAnswer.Continuing::of)
            .orElse(null),
        filed.stream().map(each -> RecordedSteps.Filing.of(each, people)).toList(),
        replies.latest(incident.id, STEPS_SHOWN, people),
        unsettled(incident),
        visible(incident.follows, caller),
        IncidentAnswer.Afterwards.of(incident.afterwards));
  }

  /// Null when nobody is asked: none is open, or the incident was merged and can no longer be
  /// amended.
  private List<String> factsRequested(Incident incident) {
    var missing =
        incident.state == State.MERGED ? List.<String>of() : requests.factsMissing(incident.id);
    return missing.isEmpty() ? null : missing;
  }

  /// Of a merged incident nothing is settled any more.
  private List<UnsettledDifference> unsettled(Incident incident) {
    return incident.state == State.MERGED
        ? List.of()
        : differences.unsettled(incident.id).stream().map(UnsettledDifference::of).toList();
  }

  /// Null where there is none, and where the caller may not see it.
  private UUID visible(UUID other, Caller caller) {
    if (other == null) {
      return null;
    }
    return Access.mayRead(caller, incidents.findById(other).visibility()) ? other : null;
  }

  /// The incident as it is, with its version.
  public StoredAnswer changed(LockedIncident locked) {
    return changed(locked, judgements.findById(locked.incident().id));
  }

  /// The incident with amended facts: the proposal that is known here is one for the facts before,
  /// and is left out where the rule goes by what was amended.
  public StoredAnswer changedOnNewFacts(LockedIncident locked) {
    return changed(locked, onNewFacts(locked.incident()));
  }

  private StoredAnswer changed(LockedIncident locked, JudgedLevel judged) {
    var incident = locked.incident();
    return StoredAnswer.ok(
        ETags.of(incident.version), of(incident, locked.caller(), judged, open(incident)));
  }

  /// Null until something was judged.
  private JudgedLevel onNewFacts(Incident incident) {
    var judged = judgements.findById(incident.id);
    var amended = incident.factsAmendedAt;
    return judged != null && amended != null && judged.isOfFactsBefore(amended)
        ? judged.withoutProposal()
        : judged;
  }

  /// The same for an act: 201, and what it means for what is owed.
  public StoredAnswer created(LockedIncident locked, String location, EffectsAnswer effects) {
    return created(locked, location, judgements.findById(locked.incident().id), effects);
  }

  /// The same where the act amended the facts.
  public StoredAnswer createdOnNewFacts(
      LockedIncident locked, String location, EffectsAnswer effects) {
    return created(locked, location, onNewFacts(locked.incident()), effects);
  }

  /// What the act met or withdrew is no longer shown as open.
  private StoredAnswer created(
      LockedIncident locked, String location, JudgedLevel judged, EffectsAnswer effects) {
    var incident = locked.incident();
    var shown = of(incident, locked.caller(), judged, effects.stillOpen());
    return StoredAnswer.created(
        location, ETags.of(incident.version), new IncidentActAnswer(shown, effects));
  }
}
