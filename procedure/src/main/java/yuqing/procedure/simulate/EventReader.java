package yuqing.procedure.simulate;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Post;
import yuqing.procedure.casefile.CaseEvent;
import yuqing.procedure.casefile.Facts;
import yuqing.procedure.yaml.YamlFault;
import yuqing.procedure.yaml.YamlMap;
import yuqing.procedure.yaml.YamlValue;

/// Reads one event of a scenario.
///
/// @param absorbs whether another incident goes into this one, which is no act of this one's own
/// @param recordedAt by which the events are sorted before they are read whole
record EventReader(YamlMap map, Action action, boolean absorbs, Instant at, Instant recordedAt) {

  /// Another incident's merge, seen from the one that goes on.
  private static final String ABSORBED = "ABSORBED";

  private static final Set<String> COMMON = Set.of("at", "recordedAt", "action", "by", "reason");
  private static final Set<Post> DECIDERS = Set.of(Post.GROUP_OFFICE, Post.LEADING_GROUP);
  private static final String REPORTER = "reporter";

  static EventReader of(YamlValue value) {
    var map = value.map();
    var absorbs = map.get("action").text().equals(ABSORBED);
    var action = absorbs ? Action.MERGED : map.get("action").constant("action", Action.class);
    var known = new HashSet<>(COMMON);
    known.addAll(absorbs ? Set.of("level", "suddenGrave", "ideology") : ownKeys(action));
    map.onlyKeys(known);
    var at = map.get("at").instant();
    var recordedAt = map.find("recordedAt").map(YamlValue::instant).orElse(at);
    if (recordedAt.isBefore(at)) {
      throw map.get("recordedAt").fault(ScenarioFault.RECORDED_TOO_EARLY);
    }
    return new EventReader(map, action, absorbs, at, recordedAt);
  }

  /// The keys that an action has beside the common ones.
  private static Set<String> ownKeys(Action action) {
    return switch (action) {
      case GRADE_CONFIRMED -> Set.of("level");
      case AMENDED -> Set.of("facts");
      case REPLY_DRAFTED, REPLY_APPROVED, REPLY_RETURNED, REPLY_DELIVERED -> Set.of("reply");
      case END_CORRECTED -> Set.of("endedAt");
      case MERGED -> Set.of("into");
      case WAIVED -> Set.of("code");
      case REPORTED_TO_PARTY_OFFICE,
          HEAD_REPORTED_TO_OFFICES,
          PEOPLE_ANSWERED,
          INFORMATION_EXCHANGED,
          HANDLING_STARTED,
          REPORTED_TO_PRINCIPAL_LEADERS,
          REPORTED_TO_LEADING_GROUP,
          MEDIA_CONTACTED,
          REPORTED_TO_SUPERIOR,
          EMERGENCY_PLAN_STARTED,
          SPECIAL_MEETING_HELD,
          LEADER_INSTRUCTED,
          AFTERMATH_NOTED,
          FLAGGED_SUDDEN_GRAVE,
          HANDLING_ENDED,
          RESULT_FILED,
          REOPENED,
          UNMERGED,
          DIFFERENCE_SETTLED,
          REVIEW_MEETING_HELD,
          DOSSIER_CLOSED ->
          Set.of();
    };
  }

  /// @param facts before it
  CaseEvent read(Facts facts) {
    if (absorbs) {
      return new CaseEvent.Absorbed(level(), isSet("suddenGrave"), isSet("ideology"), atOnce());
    }
    var by = map.find("by").flatMap(EventReader::post);
    return switch (action) {
      case GRADE_CONFIRMED ->
          new CaseEvent.GradeConfirmed(level(), decider(by), reason(), atOnce());
      case AMENDED -> amended(facts);
      case FLAGGED_SUDDEN_GRAVE -> new CaseEvent.FlaggedSuddenGrave(atOnce());
      case REPLY_DRAFTED -> new CaseEvent.ReplyDrafted(reply(), atOnce());
      case REPLY_APPROVED -> new CaseEvent.ReplyApproved(reply(), atOnce());
      case REPLY_RETURNED -> new CaseEvent.ReplyReturned(reply(), atOnce());
      case REPLY_DELIVERED -> new CaseEvent.ReplyDelivered(reply(), at, recordedAt);
      case HANDLING_ENDED -> new CaseEvent.HandlingEnded(at, recordedAt);
      case END_CORRECTED -> new CaseEvent.EndCorrected(map.get("endedAt").instant(), recordedAt);
      case RESULT_FILED -> new CaseEvent.ResultFiled(at, recordedAt);
      case REOPENED -> new CaseEvent.Reopened(atOnce());
      case MERGED -> {
        requireOffice(ScenarioFault.OFFICE_MERGES);
        yield new CaseEvent.Merged(atOnce());
      }
      case UNMERGED -> {
        requireOffice(ScenarioFault.OFFICE_UNMERGES);
        yield new CaseEvent.Unmerged(atOnce());
      }
      case WAIVED -> {
        requireOffice(ScenarioFault.OFFICE_WAIVES);
        yield new CaseEvent.Waived(waivedCode(), atOnce());
      }
      default -> new CaseEvent.Done(action, at, recordedAt);
    };
  }

  /// Under the name of its action.
  YamlFault impossible(ImpossibleEvent why) {
    return map.self().named(action.name()).fault(why.fault(), why.found().toArray());
  }

  private CaseEvent amended(Facts facts) {
    var after = ReportReader.amended(map, facts);
    var ideology = Category.IDEOLOGY;
    if ((facts.category() == ideology) != (after.category() == ideology)) {
      requireOffice(ScenarioFault.OFFICE_CHANGES_IDEOLOGY);
    }
    return new CaseEvent.Amended(after, atOnce());
  }

  private boolean isSet(String key) {
    return map.find(key).map(YamlValue::yesOrNo).orElse(false);
  }

  private ObligationCode waivedCode() {
    var value = map.get("code");
    var code = value.code("obligation", ObligationCode.class);
    if (!code.mayBeWaived()) {
      throw value.fault(ScenarioFault.NOT_WAIVABLE);
    }
    return code;
  }

  /// Grade decisions, amendments, flags, drafts, approvals, returns, merges, waivers, reopenings.
  private Instant atOnce() {
    if (!recordedAt.equals(at)) {
      throw map.get("recordedAt").fault(ScenarioFault.RECORDED_AT_ONCE, action.name());
    }
    return at;
  }

  private Level level() {
    var value = map.get("level");
    return Arrays.stream(Level.values())
        .filter(each -> each.number() == value.number())
        .findFirst()
        .orElseThrow(() -> value.fault(ScenarioFault.NO_LEVEL));
  }

  private Post decider(Optional<Post> by) {
    var mayDecide = by.isEmpty() || DECIDERS.contains(by.get());
    if (!mayDecide || map.find("by").isPresent() != by.isPresent()) {
      throw map.get("by").fault(ScenarioFault.NO_DECIDER);
    }
    return by.orElse(null);
  }

  private void requireOffice(ScenarioFault otherwise) {
    var by = map.find("by");
    if (by.isPresent() && !by.get().text().equals(Post.GROUP_OFFICE.code())) {
      throw by.get().fault(otherwise);
    }
  }

  private int reply() {
    var value = map.get("reply");
    if (value.number() < 1) {
      throw value.fault(ScenarioFault.NO_REPLY_NUMBER);
    }
    return value.number();
  }

  private String reason() {
    return map.find("reason").map(YamlValue::text).orElse(null);
  }

  /// A system that reports is no post.
  private static Optional<Post> post(YamlValue value) {
    return value.text().equals(REPORTER)
        ? Optional.empty()
        : Optional.of(value.code("post", Post.class));
  }
}
