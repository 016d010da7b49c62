package yuqing.archive.officepaper;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.paper.PaperTimes;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.TelephoneCall;
import yuqing.contracts.term.Action;

/// What a report to the superior authority (专报) prints: 首报, 续报 or 终报 (articles 9 and 10). It is
/// signed by the pen: no approval may stand before a duty of one hour.
///
/// @param issue such as `〔2026〕第12期`; with room for the pen where none was given
/// @param addressee empty for the pen
/// @param call who telephoned whom, where it was reported by telephone; else empty
record SpecialReportSheet(
    String school,
    String issue,
    String kind,
    String addressee,
    String secrecy,
    String number,
    String title,
    List<String> paragraphs,
    String call,
    String reportedAt) {

  public SpecialReportSheet {
    paragraphs = List.copyOf(paragraphs);
  }

  /// The report of this number. Of one that was made by telephone and in writing, the written one.
  ///
  /// @param secrecy what the office prints as 密级
  static Optional<SpecialReportSheet> of(
      Dossier dossier, long report, SchoolCopy school, String secrecy) {
    return dossier.section().actions().stream()
        .filter(each -> each.action() == Action.REPORTED_TO_SUPERIOR)
        .filter(each -> each.reportNumber() != null && each.reportNumber() == report)
        .max(Comparator.comparing(each -> each.call() == null))
        .map(each -> of(dossier, each, school, secrecy));
  }

  private static SpecialReportSheet of(
      Dossier dossier, ActionRecorded report, SchoolCopy school, String secrecy) {
    var times = new PaperTimes(school.zone());
    var facts = dossier.section().facts();
    var title = facts == null || facts.title() == null ? "" : facts.title();
    return new SpecialReportSheet(
        school.name(),
        issue(report.issue()),
        TermLabels.of(report.kind()),
        report.counterpart() == null ? "" : report.counterpart(),
        secrecy,
        dossier.section().number() == null ? dossier.incidentId() : dossier.section().number(),
        "关于“" + title + "”网络舆情的报告",
        report.text() == null ? List.of() : report.text().lines().toList(),
        call(report.call(), times),
        times.chineseMinute(report.occurredAt()));
  }

  /// @param given such as `2026-12`; null for one from before there were any
  private static String issue(String given) {
    if (given == null) {
      return "〔　　　〕第　　期";
    }
    var parts = given.split("-", 2);
    return "〔" + parts[0] + "〕第" + parts[1] + "期";
  }

  private static String call(TelephoneCall call, PaperTimes times) {
    return call == null
        ? ""
        : "%s%s于%s致电%s"
            .formatted(call.unit(), call.post(), times.chineseMinute(call.at()), call.called());
  }
}
