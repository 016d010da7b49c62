package yuqing.archive.officepaper;

import java.util.Comparator;
import java.util.List;
import yuqing.access.Role;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.dossier.ObligationSection.Duty;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.figures.FigureLabels;
import yuqing.archive.paper.PaperTimes;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;
import yuqing.rest.problem.Language;

/// What an assignment order (交办单) prints: the incident, and what its department owes until when.
///
/// @param assignedAt of the last assignment; the receipt where it was never assigned anew
/// @param reason of the last assignment; empty where there is none
/// @param duties what the department owes: open, or missed and not done; the nearest due first
/// @param instructions of leaders, in their order; empty for the pen
record AssignmentOrderSheet(
    String school,
    String number,
    String department,
    String assignedAt,
    String level,
    String category,
    String discoveredAt,
    String title,
    List<String> summary,
    String reason,
    List<OwedDuty> duties,
    List<String> instructions) {

  /// @param due to the minute, a day's end as 24:00; says so where it has passed
  record OwedDuty(String label, String owner, String due, String article) {}

  static AssignmentOrderSheet of(Dossier dossier, SchoolCopy school) {
    var times = new PaperTimes(school.zone());
    var section = dossier.section();
    var facts = section.facts();
    var assignments = section.assignments();
    var last = assignments.isEmpty() ? null : assignments.getLast();
    var level = dossier.duties().level();
    return new AssignmentOrderSheet(
        school.name(),
        section.number() == null ? dossier.incidentId() : section.number(),
        dossier.departments().isEmpty() ? "" : dossier.departments().getFirst().name(),
        times.chineseMinute(last == null ? section.receivedAt() : last.recordedAt()),
        level == null ? "" : FigureLabels.of(level).in(Language.ZH),
        facts == null ? "" : FigureLabels.of(facts.category()).in(Language.ZH),
        times.chineseMinute(section.discoveredAt()),
        facts == null || facts.title() == null ? "" : facts.title(),
        facts == null || facts.summary() == null ? List.of() : facts.summary().lines().toList(),
        last == null || last.reason() == null ? "" : last.reason(),
        duties(dossier, times),
        instructions(dossier, times));
  }

  private static List<OwedDuty> duties(Dossier dossier, PaperTimes times) {
    if (dossier.departments().isEmpty()) {
      return List.of();
    }
    var inCharge = dossier.departments().getFirst().code();
    return dossier.duties().obligations().stream()
        .filter(duty -> isOwed(duty) && duty.due() != null)
        .filter(duty -> owesNow(duty, inCharge))
        .sorted(Comparator.comparing(Duty::due))
        .map(duty -> owed(duty, times))
        .toList();
  }

  private static boolean isOwed(Duty duty) {
    return duty.outcome() == Outcome.OPEN || duty.outcome() == Outcome.MISSED;
  }

  /// What another department missed is still to be done, by the one in charge.
  private static boolean owesNow(Duty duty, String inCharge) {
    return duty.owner() != null && inCharge.equals(duty.owner().departmentOf(inCharge));
  }

  private static OwedDuty owed(Duty duty, PaperTimes times) {
    return new OwedDuty(
        TermLabels.of(duty.code(), duty.window()),
        post(duty.owner()),
        times.endMinute(duty.due()) + (duty.outcome() == Outcome.MISSED ? "（已逾期）" : ""),
        "第" + duty.article() + "条");
  }

  private static String post(Post post) {
    return post == null ? "" : Role.find(post.code()).map(Role::nameZh).orElse(post.code());
  }

  private static List<String> instructions(Dossier dossier, PaperTimes times) {
    return dossier.section().actions().stream()
        .filter(act -> act.action() == Action.LEADER_INSTRUCTED && act.note() != null)
        .map(act -> instruction(act, times))
        .toList();
  }

  private static String instruction(ActionRecorded act, PaperTimes times) {
    return times.chineseMinute(act.occurredAt()) + "　" + act.note();
  }
}
