package yuqing.archive.reviewdraft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yuqing.archive.dossier.CaseSection;
import yuqing.archive.dossier.CaseSection.Reply;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.dossier.ObligationSection.Duty;
import yuqing.archive.dossier.ObligationSection.GradeEntry;
import yuqing.contracts.EscalationEvent.DecidedBy;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.ReplyDelivered;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;

/// The six times of an incident's course, from its dossier. Where an obligation is known it says
/// when the step was done, since it was judged by the rules of time; else the record does. Of an
/// incident that was over before it was entered, what is stated: report and filing.
final class ReviewTimes {

  private final Dossier dossier;
  private final CaseSection facts;

  private ReviewTimes(Dossier dossier) {
    this.dossier = dossier;
    this.facts = dossier.section();
  }

  static List<TimeTaken> of(Dossier dossier) {
    var times = new ReviewTimes(dossier);
    var all = new ArrayList<TimeTaken>();
    all.addAll(times.report());
    if (dossier.section().recordedAfterwards() == null) {
      all.add(times.grade());
      all.addAll(times.startHandling());
      all.addAll(times.answer());
      all.addAll(times.approve());
    }
    all.addAll(times.file());
    return all;
  }

  private List<TimeTaken> report() {
    return byDuty(
        TimeKind.REPORT,
        ObligationCode.REPORT_TO_PARTY_OFFICE,
        facts.discoveredAt(),
        new TimeTaken(TimeKind.REPORT, null, facts.discoveredAt(), facts.receivedAt(), null));
  }

  private TimeTaken grade() {
    var decided =
        grades()
            .filter(each -> each.graded().decidedBy() == DecidedBy.PERSON)
            .map(each -> each.graded().decidedAt())
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null);
    var duty = inForce(duties(ObligationCode.CONFIRM_GRADE));
    return new TimeTaken(TimeKind.GRADE, null, facts.receivedAt(), decided, duty);
  }

  private List<TimeTaken> startHandling() {
    return byDuty(
        TimeKind.START_HANDLING,
        ObligationCode.ORGANISE_HANDLING,
        null,
        new TimeTaken(
            TimeKind.START_HANDLING,
            null,
            firstGrade(),
            earliest(acts(Set.of(Action.HANDLING_STARTED))),
            null));
  }

  private List<TimeTaken> answer() {
    var delivered =
        facts.replies().stream()
            .map(Reply::delivery)
            .filter(Objects::nonNull)
            .map(ReplyDelivered::occurredAt);
    return byDuty(
        TimeKind.ANSWER,
        ObligationCode.ANSWER_PEOPLE_CONCERNED,
        firstGrade(),
        new TimeTaken(
            TimeKind.ANSWER,
            null,
            firstGrade(),
            earliest(Stream.concat(acts(Set.of(Action.PEOPLE_ANSWERED)), delivered)),
            null));
  }

  private List<TimeTaken> approve() {
    var approvals = duties(ObligationCode.APPROVE_REPLY);
    return facts.replies().stream()
        .map(
            reply ->
                new TimeTaken(
                    TimeKind.APPROVE,
                    reply.reply(),
                    reply.draftedAt(),
                    reply.decision() == null ? null : reply.decision().decidedAt(),
                    inForce(ofReply(approvals, reply.reply()))))
        .toList();
  }

  /// The keys of its obligations are such as `approve-reply/reply-2-level-2-stay-1`.
  private static List<Duty> ofReply(List<Duty> approvals, int reply) {
    var prefix = "%s/reply-%d-".formatted(ObligationCode.APPROVE_REPLY.code(), reply);
    return approvals.stream().filter(each -> each.key().startsWith(prefix)).toList();
  }

  private List<TimeTaken> file() {
    var ended = facts.end() == null ? null : facts.end().endedAt();
    var filed = facts.result() == null ? null : facts.result().filedAt();
    return byDuty(
        TimeKind.FILE,
        ObligationCode.FILE_RESULT,
        null,
        new TimeTaken(TimeKind.FILE, null, ended, filed, null));
  }

  /// One for each obligation of the code, in the order of their opening.
  ///
  /// @param from the first one's beginning; null for the start of its obligation's clock
  /// @param otherwise where no obligation is known
  private List<TimeTaken> byDuty(
      TimeKind kind, ObligationCode code, Instant from, TimeTaken otherwise) {
    var duties = duties(code);
    if (duties.isEmpty()) {
      return List.of(otherwise);
    }
    return IntStream.range(0, duties.size())
        .mapToObj(
            i ->
                byDuty(
                    kind, duties.size() == 1 ? null : i + 1, i == 0 ? from : null, duties.get(i)))
        .toList();
  }

  private static TimeTaken byDuty(TimeKind kind, Integer number, Instant from, Duty duty) {
    return new TimeTaken(kind, number, from == null ? duty.opened() : from, duty.metAt(), duty);
  }

  private List<Duty> duties(ObligationCode code) {
    return dossier.duties().obligations().stream().filter(each -> each.code() == code).toList();
  }

  /// The last that was not withdrawn, else the last; null where there is none.
  private static Duty inForce(List<Duty> duties) {
    return duties.reversed().stream()
        .filter(each -> each.outcome() != Outcome.WITHDRAWN)
        .findFirst()
        .orElse(duties.isEmpty() ? null : duties.getLast());
  }

  private Stream<GradeEntry> grades() {
    return dossier.duties().grading().stream();
  }

  private Instant firstGrade() {
    return grades().map(each -> each.graded().decidedAt()).findFirst().orElse(null);
  }

  private Stream<Instant> acts(Set<Action> actions) {
    return facts.actions().stream()
        .filter(each -> actions.contains(each.action()))
        .map(ActionRecorded::occurredAt);
  }

  private static Instant earliest(Stream<Instant> instants) {
    return instants.filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
  }
}
