package yuqing.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Recorder;
import yuqing.contracts.IncidentEvent.Source;
import yuqing.contracts.Topic;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Impact;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Means;
import yuqing.contracts.term.Nature;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.ReportedBy;
import yuqing.contracts.term.Scope;

/// An incident as incident-service and archive-service publish it: makes their events, numbered,
/// and publishes them.
final class Case {

  private static final Recorder HEAD = new Recorder("department-head", "department-head-x", "x");

  final UUID id;
  private final String department;
  private final String system;
  private long incidentSequence;
  private long archiveSequence;

  Case(String department) {
    this(UUID.randomUUID(), department, "sample");
  }

  Case(UUID id, String department, String system) {
    this.id = id;
    this.department = department;
    this.system = system;
  }

  static Facts facts(Category category, Scope scope, Impact impact, Boolean aptToSpread) {
    return new Facts("标题", "摘要", category, Nature.OPINION, scope, impact, aptToSpread, false);
  }

  static Facts level3() {
    return facts(Category.STUDENT_LIFE, Scope.INDIVIDUAL, Impact.SOME, false);
  }

  static Facts level2() {
    return facts(Category.STUDENT_LIFE, Scope.GENERAL, Impact.SOME, false);
  }

  /// Of level 3 by rule.
  static Facts suddenGrave() {
    return new Facts(
        "标题",
        "摘要",
        Category.STUDENT_LIFE,
        Nature.OPINION,
        Scope.INDIVIDUAL,
        Impact.SOME,
        false,
        true);
  }

  static Facts ideology() {
    return facts(Category.IDEOLOGY, Scope.INDIVIDUAL, Impact.NONE_YET, false);
  }

  Event<?> reported(Facts facts, Instant discovered, Instant received) {
    return reported(facts, discovered, received, "YQ-" + id.toString().substring(0, 8));
  }

  Event<?> reported(Facts facts, Instant discovered, Instant received, String number) {
    return incident(
        new IncidentEvent.Reported(
            number,
            new Source(system, id.toString()),
            facts,
            department,
            null,
            discovered,
            received,
            ReportedBy.REPORTER,
            List.of(),
            new Recorder("reporter", null, null),
            null),
        received);
  }

  /// Over before it was entered: received at once, ended after five hours, filed after six.
  Event<?> recordedAfterwards(Level level, boolean judged, Instant discovered, Instant recorded) {
    return incident(
        new IncidentEvent.RecordedAfterwards(
            "YQ-" + id.toString().substring(0, 8),
            new Source(system, id.toString()),
            level3(),
            department,
            level,
            discovered,
            discovered,
            discovered.plus(Duration.ofHours(5)),
            discovered.plus(Duration.ofHours(6)),
            "已答复",
            "全校停电",
            judged,
            List.of(),
            recorded,
            new Recorder("group-office", "group-office", null)),
        recorded);
  }

  /// Publishes the report, discovered five minutes ago, and waits for its grading.
  void report(Facts facts, Instant now) {
    publish(reported(facts, now.minus(Duration.ofMinutes(5)), now));
    Asking.grading(id);
  }

  Event<?> amended(Facts facts, Instant at) {
    return amended(facts, "category", at);
  }

  Event<?> amended(Facts facts, String changed, Instant at) {
    return incident(new IncidentEvent.Amended(facts, List.of(changed), "核实", at, HEAD), at);
  }

  Event<?> done(Action action, Instant occurred, Instant recorded) {
    return incident(
        new IncidentEvent.ActionRecorded(
            action,
            occurred,
            recorded,
            HEAD,
            null,
            Means.WRITTEN,
            null,
            "已办",
            false,
            null,
            null,
            null,
            List.of()),
        recorded);
  }

  Event<?> ended(Instant at, Instant recorded) {
    return incident(new IncidentEvent.HandlingEnded(at, null, recorded, HEAD), recorded);
  }

  Event<?> endCorrected(Instant endedAt, Instant at) {
    return incident(new IncidentEvent.EndCorrected(endedAt, "更正", at, HEAD), at);
  }

  Event<?> filed(Instant at) {
    return incident(new IncidentEvent.ResultFiled(1, "结果", at, at, HEAD), at);
  }

  /// A second report that states one fact otherwise.
  Event<?> differing(int n, String fact, String reported, Instant at) {
    var difference = new IncidentEvent.Difference(fact, null, reported);
    return incident(
        new IncidentEvent.Sighted(
            null,
            new Source(system, "again"),
            List.of(difference),
            at,
            HEAD,
            n,
            "YQ-" + id.toString().substring(0, 8)),
        at);
  }

  Event<?> settled(int n, Instant at) {
    return incident(
        new IncidentEvent.DifferenceSettled(
            n, IncidentEvent.DifferenceDecision.SET_ASIDE, "未扩大", at, HEAD),
        at);
  }

  Event<?> assigned(String to, Instant at) {
    return incident(new IncidentEvent.Assigned(department, to, "转办", at, HEAD), at);
  }

  Event<?> merged(UUID into, Instant at) {
    return incident(new IncidentEvent.Merged(into.toString(), "同一事", at, HEAD), at);
  }

  Event<?> unmerged(UUID from, Instant at) {
    return incident(new IncidentEvent.Unmerged(from.toString(), "并非同一事", at, HEAD), at);
  }

  Event<?> waived(ObligationCode code, Instant at) {
    return incident(new IncidentEvent.Waived(code, "未引起媒体关注", at, HEAD), at);
  }

  Event<?> reopened(Instant at) {
    return incident(new IncidentEvent.Reopened("再次出现", at, HEAD), at);
  }

  Event<?> reviewHeld(Instant at) {
    return archive(new ArchiveEvent.ReviewHeld(at, at, HEAD, List.of()), at);
  }

  Event<?> closed(Instant at) {
    return archive(new ArchiveEvent.DossierClosed(at, at, "ab", HEAD, List.of()), at);
  }

  private Event<?> archive(ArchiveEvent data, Instant at) {
    return new Event<>(
        UUID.randomUUID(), "/archive-service", id.toString(), at, ++archiveSequence, null, data);
  }

  private <T extends IncidentEvent> Event<T> incident(T data, Instant at) {
    return new Event<>(
        UUID.randomUUID(), "/incident-service", id.toString(), at, ++incidentSequence, null, data);
  }

  static void publish(Event<?>... events) {
    for (var event : events) {
      Topics.shared().say(topicOf(event.data()), event);
    }
  }

  private static Topic topicOf(EventData data) {
    return data instanceof ArchiveEvent ? Topic.ARCHIVE : Topic.INCIDENT;
  }
}
