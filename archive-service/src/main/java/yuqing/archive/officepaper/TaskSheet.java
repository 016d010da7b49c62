package yuqing.archive.officepaper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.dossier.DossierTask;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.paper.PaperTimes;
import yuqing.archive.words.RosterNames;
import yuqing.archive.words.TermLabels;

/// What the sheet of a task (督办单) prints.
///
/// @param reminders how often its owner was urged or reminded (催办)
/// @param feedback what its owner answered and when, a line each
/// @param result a paragraph each; empty for the pen
record TaskSheet(
    String school,
    String number,
    String incident,
    String setAt,
    String setBy,
    String origin,
    String title,
    List<String> text,
    String owner,
    String dueOn,
    int extensions,
    int reminders,
    List<String> feedback,
    List<String> result) {

  /// Empty where the incident has no task of that number.
  ///
  /// @param departments name by code
  static Optional<TaskSheet> of(
      Dossier dossier, String number, SchoolCopy school, Map<String, String> departments) {
    return dossier.section().tasks().stream()
        .filter(each -> each.setting() != null && each.task().number().equals(number))
        .findFirst()
        .map(task -> of(dossier, task, school, new RosterNames(departments, Map.of())));
  }

  private static TaskSheet of(
      Dossier dossier, DossierTask of, SchoolCopy school, RosterNames posts) {
    var times = new PaperTimes(school.zone());
    var task = of.task();
    var setting = of.setting();
    return new TaskSheet(
        school.name(),
        task.number(),
        dossier.section().number(),
        times.chineseMinute(setting.recordedAt()),
        posts.of(setting.recordedBy()),
        TermLabels.of(setting.origin()),
        setting.title(),
        paragraphs(setting.text()),
        posts.of(task.ownerPost(), task.ownerDepartment()),
        task.dueOn().toString(),
        of.extensions(),
        of.reminders(),
        feedback(of, times),
        of.completion() == null ? List.of() : paragraphs(of.completion().result()));
  }

  private static List<String> feedback(DossierTask of, PaperTimes times) {
    var told = new ArrayList<String>();
    add(told, "接收", of.acceptedAt(), times);
    add(told, "办结", of.completion() == null ? null : of.completion().occurredAt(), times);
    add(told, "撤销", of.withdrawal() == null ? null : of.withdrawal().recordedAt(), times);
    return List.copyOf(told);
  }

  private static void add(List<String> told, String what, Instant at, PaperTimes times) {
    if (at != null) {
      told.add(times.chineseMinute(at) + "　" + what);
    }
  }

  private static List<String> paragraphs(String text) {
    return text == null ? List.of() : text.lines().toList();
  }
}
