package yuqing.incident.judgement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yuqing.contracts.term.ObligationCode;

/// What of the open obligations an act meets, as far as the read copy can say. The procedure
/// decides; where the copy does not suffice to know, nothing is claimed: an act may meet more than
/// is said here, never less.
public final class ObligationMatcher {

  private static final Set<ObligationCode> WINDOWS =
      Set.of(ObligationCode.DAILY_EXCHANGE, ObligationCode.ROUND_THE_CLOCK_EXCHANGE);

  /// In the key of what a lowering or a merge withdrew, once it is owed again.
  private static final Pattern OPENED_AGAIN = Pattern.compile("-unmerge-|-stay-([2-9]|\\d\\d)");

  private final JudgementSnapshot judgement;
  private final HandlingTimes times;
  private final CompletedAct act;

  private ObligationMatcher(JudgementSnapshot judgement, HandlingTimes times, CompletedAct act) {
    this.judgement = judgement;
    this.times = times;
    this.act = act;
  }

  /// By due time.
  public static List<OpenObligation> met(
      JudgementSnapshot judgement, HandlingTimes times, CompletedAct act) {
    return new ObligationMatcher(judgement, times, act).met();
  }

  private List<OpenObligation> met() {
    var met = new ArrayList<OpenObligation>();
    for (var code : act.action().meets()) {
      var open = judgement.open().stream().filter(each -> each.code.equals(code.code())).toList();
      if (WINDOWS.contains(code)) {
        window(open).ifPresent(met::add);
      } else {
        open.stream().filter(each -> meets(code, each)).forEach(met::add);
      }
    }
    met.sort(Comparator.comparing(each -> each.dueAt));
    return List.copyOf(met);
  }

  /// What is done once is done, before it was owed or late; these depend on more.
  private boolean meets(ObligationCode code, OpenObligation open) {
    // Withdrawn and opened again: an earlier act may meet it as it was before.
    if (OPENED_AGAIN.matcher(open.key).find() && !act.when().reaches(open.openedAt)) {
      return false;
    }
    return switch (code) {
      // The filing of an earlier end that was missed stays missed; a second one corrects a text.
      case FILE_RESULT ->
          times.endedAt() != null
              && !times.filed()
              && !open.openedAt.isBefore(times.handlingSince())
              && act.when().reaches(times.endedAt());
      case ORGANISE_HANDLING ->
          !open.key.startsWith(code.code() + "/reopening-") || act.when().reaches(open.openedAt);
      case APPROVE_REPLY, DELIVER_REPLY ->
          open.key.startsWith(code.code() + "/reply-" + act.reply() + "-");
      case ANSWER_PEOPLE_CONCERNED -> act.reply() == 0 || deliveredAtLevelTwo();
      case REPORT_TO_PARTY_OFFICE,
          HEAD_REPORTS_TO_OFFICES,
          DRAFT_REPLY,
          REPORT_TO_PRINCIPAL_LEADERS,
          REPORT_TO_SUPERIOR,
          START_EMERGENCY_PLAN,
          HOLD_SPECIAL_MEETING,
          REPORT_TO_LEADING_GROUP,
          CONTACT_MEDIA ->
          true;
      // Windows are matched in order; the others are met elsewhere.
      case DAILY_EXCHANGE,
          ROUND_THE_CLOCK_EXCHANGE,
          CONFIRM_GRADE,
          HOLD_REVIEW_MEETING,
          CLOSE_DOSSIER ->
          false;
    };
  }

  private boolean deliveredAtLevelTwo() {
    var since = judgement.levelTwoSince();
    return since != null && !act.when().stated().isBefore(since);
  }

  /// The earliest of these windows that contains the exchange, boundaries included.
  private Optional<OpenObligation> window(List<OpenObligation> open) {
    return open.stream()
        .sorted(Comparator.comparing(each -> each.openedAt))
        .filter(each -> contains(each.openedAt, each.dueAt))
        .findFirst()
        .filter(each -> !mayBeTakenByNext(each));
  }

  private boolean contains(Instant opened, Instant due) {
    var at = act.when().countsAs(times.discoveredAt(), opened);
    boolean beforeEnd = times.endedAt() == null || !at.isAfter(times.endedAt());
    return !at.isBefore(opened) && !at.isAfter(due) && beforeEnd;
  }

  /// An exchange stated in the minute in which a window opens may belong to the window before it,
  /// if one that came after it has met that: exchanges are assigned by when they occurred.
  private boolean mayBeTakenByNext(OpenObligation window) {
    var next = act.nextExchangeAt();
    return act.when().stated().isBefore(window.openedAt)
        && next != null
        && !next.isAfter(window.openedAt);
  }
}
