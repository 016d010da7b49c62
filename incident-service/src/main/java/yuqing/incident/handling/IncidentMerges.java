package yuqing.incident.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import yuqing.access.RecordableAct;
import yuqing.contracts.IncidentEvent.Amended;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Merged;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Unmerged;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.State;
import yuqing.incident.handling.ReopeningBody.MergeBody;
import yuqing.incident.handling.ReopeningBody.UnmergeBody;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.IncidentWriter;
import yuqing.incident.register.Incidents;
import yuqing.incident.register.LockedIncident;
import yuqing.incident.report.KnownItems;
import yuqing.incident.view.ActEffects;
import yuqing.incident.view.IncidentAnswers;
import yuqing.rest.idempotency.StoredAnswer;
import yuqing.rest.request.BodyFaults;

/// The group office merges an incident into another, and undoes it. A merge loses nothing: what was
/// known of the one leads to the other, and goes back where the merge was an error.
@ApplicationScoped
public class IncidentMerges {

  private final Incidents incidents;
  private final IncidentWriter register;
  private final KnownItems items;
  private final AbsorbedIncidents absorbed;
  private final IncidentAnswers answers;
  private final ActEffects effects;

  IncidentMerges(
      Incidents incidents,
      IncidentWriter register,
      KnownItems items,
      AbsorbedIncidents absorbed,
      IncidentAnswers answers,
      ActEffects effects) {
    this.incidents = incidents;
    this.register = register;
    this.items = items;
    this.absorbed = absorbed;
    this.answers = answers;
    this.effects = effects;
  }

  /// Nothing more is recorded on it; its reports and items belong to the other from now on. Both
  /// are locked.
  StoredAnswer merge(LockedIncident locked, MergeBody body, BodyFaults faults) throws SQLException {
    var recorder = locked.recorderOf(RecordableAct.MERGED);
    var incident = locked.incident();
    requireFit(incident.id, body.into(), faults);
    faults.throwIfAny();
    var into = register.lock(locked.connection(), body.into(), locked.caller());
    locked.requireStateFor(RecordableAct.MERGED);
    into.requireReported();
    // A merge withdraws what is owed, and of a closed dossier nobody would owe it any more.
    if (into.incident().state == State.CLOSED) {
      throw IncidentProblem.MERGE_INTO_CLOSED.refusal();
    }
    incident.stateBeforeMerge = incident.state;
    incident.state = State.MERGED;
    incident.mergedInto = body.into();
    absorbed.add(locked.connection(), incident, incident.mergedInto);
    items.move(locked.connection(), incident.id, incident.mergedInto);
    takeOver(into, locked, body.reason(), recorder);
    var target = incident.mergedInto.toString();
    locked.record(new Merged(target, body.reason(), locked.now(), recorder));
    return answers.created(locked, "/incidents/" + incident.id, effects.ofMerge(locked));
  }

  private void requireFit(UUID incident, UUID into, BodyFaults faults) {
    boolean fit =
        into != null
            && !into.equals(incident)
            && incidents.lock(into).filter(other -> other.state != State.MERGED).isPresent();
    if (!fit && !faults.isFaulty("into")) {
      faults.reject(
          "into",
          "no-such-incident",
          "应为另一未并入他处的舆情",
          "must be another incident that is not itself merged");
    }
  }

  /// The flag sudden and grave and the category ideology go over, at the instant of the merge. Else
  /// the next amendment of the other would take them away again.
  private void takeOver(
      LockedIncident into, LockedIncident merged, String reason, Recorder recorder)
      throws SQLException {
    var before = into.incident().facts();
    var after = withThoseOf(merged.incident().facts(), before);
    // Also for a client that synchronises for the merged one's department: it sees the other now.
    into.incident().updatedAt = merged.now();
    if (!after.equals(before)) {
      into.incident().amend(after, merged.now());
      var why = merged.incident().number + " 并入：" + reason;
      into.record(new Amended(after, changed(before, after), why, merged.now(), recorder));
    }
    register.write(into);
  }

  private static Facts withThoseOf(Facts merged, Facts facts) {
    return new Facts(
        facts.title(),
        facts.summary(),
        merged.category() == Category.IDEOLOGY ? Category.IDEOLOGY : facts.category(),
        facts.nature(),
        facts.scope(),
        facts.impact(),
        facts.aptToSpread(),
        facts.suddenGrave() || merged.suddenGrave());
  }

  private static List<String> changed(Facts before, Facts after) {
    var changed = new ArrayList<String>();
    if (before.category() != after.category()) {
      changed.add("category");
    }
    if (before.suddenGrave() != after.suddenGrave()) {
      changed.add("suddenGrave");
    }
    return changed;
  }

  /// It goes on by itself, in the state before the merge. Also where the other is closed by now:
  /// nothing is recorded on that one, and what it took over stays.
  StoredAnswer unmerge(LockedIncident locked, UnmergeBody body, BodyFaults faults)
      throws SQLException {
    var recorder = locked.recorderEvenIfMerged(RecordableAct.UNMERGED);
    faults.throwIfAny();
    var incident = locked.incident();
    locked.requireStateFor(RecordableAct.UNMERGED);
    var from = incident.mergedInto;
    incident.state = Objects.requireNonNull(incident.stateBeforeMerge, "state before the merge");
    incident.stateBeforeMerge = null;
    incident.mergedInto = null;
    absorbed.remove(locked.connection(), incident.id);
    items.giveBack(locked.connection(), incident.id);
    locked.record(new Unmerged(from.toString(), body.reason(), locked.now(), recorder));
    return answers.created(locked, "/incidents/" + incident.id, effects.ofNothingMet(locked));
  }
}
