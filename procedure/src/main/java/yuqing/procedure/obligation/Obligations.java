package yuqing.procedure.obligation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.procedure.casefile.Obligation;

/// Every obligation of an incident, each code by its family.
public final class Obligations {

  /// The finest difference of time on record; a thing is past due so long after its due instant.
  private static final Duration GRAIN = Duration.ofMillis(1);

  private static final Comparator<Obligation> ORDER =
      Comparator.comparing(Obligation::due)
          .thenComparing(each -> each.code().code())
          .thenComparing(Obligation::opened)
          .thenComparing(Obligation::key);

  private final IncidentCourse course;
  private final Instant asOf;

  public Obligations(IncidentCourse course, Instant asOf) {
    this.course = course;
    this.asOf = asOf;
  }

  /// As judged at the instant, ordered by due, code, opened.
  public List<Obligation> all() {
    return Arrays.stream(ObligationCode.values())
        .flatMap(code -> duties(code).stream())
        .filter(this::opensUnmerged)
        .flatMap(duty -> course.acrossMerges(duty).stream())
        .map(duty -> duty.settle(asOf))
        .sorted(ORDER)
        .toList();
  }

  private List<Duty> duties(ObligationCode code) {
    return switch (code) {
      case REPORT_TO_PARTY_OFFICE -> List.of(OneOffObligations.fromDiscovery(course, code));
      case CONFIRM_GRADE, ANSWER_PEOPLE_CONCERNED ->
          List.of(OneOffObligations.fromFirstGrade(course, code));
      case ORGANISE_HANDLING ->
          Stream.concat(
                  Stream.of(OneOffObligations.fromFirstGrade(course, code)),
                  AfterHandlingEnd.reopenings(course, code).stream())
              .toList();
      case HEAD_REPORTS_TO_OFFICES,
          REPORT_TO_PRINCIPAL_LEADERS,
          START_EMERGENCY_PLAN,
          HOLD_SPECIAL_MEETING ->
          OneOffObligations.fromLevel(course, code);
      case REPORT_TO_LEADING_GROUP, CONTACT_MEDIA -> OneOffObligations.fromFlag(course, code);
      case REPORT_TO_SUPERIOR -> SuperiorReports.duties(course);
      case DRAFT_REPLY -> Replies.drafts(course);
      case APPROVE_REPLY -> Replies.approvals(course);
      case DELIVER_REPLY -> Replies.deliveries(course);
      case DAILY_EXCHANGE, ROUND_THE_CLOCK_EXCHANGE -> Exchanges.windows(course, code, asOf);
      case FILE_RESULT -> AfterHandlingEnd.filings(course, code);
      case HOLD_REVIEW_MEETING, CLOSE_DOSSIER -> AfterHandlingEnd.afterFilings(course, code);
    };
  }

  /// A merged incident opens nothing at or after the merge.
  private boolean opensUnmerged(Duty duty) {
    return course.merges().stream().noneMatch(merge -> merge.covers(duty.opened()));
  }

  /// The next instant at which one of the obligations changes, is to be reminded of, or a window
  /// opens, if nothing new is recorded.
  ///
  /// @param judged what [#all] gave
  public Optional<Instant> nextChange(List<Obligation> judged) {
    var open = judged.stream().filter(each -> each.outcome() == Outcome.OPEN);
    var changes =
        open.flatMap(
            each -> Stream.concat(each.remindAt().stream(), Stream.of(each.due().plus(GRAIN))));
    var openings =
        Stream.of(ObligationCode.DAILY_EXCHANGE, ObligationCode.ROUND_THE_CLOCK_EXCHANGE)
            .flatMap(code -> Exchanges.nextOpening(course, code, asOf).stream());
    return Stream.concat(changes, openings)
        .filter(each -> each.isAfter(asOf))
        .min(Instant::compareTo);
  }
}
