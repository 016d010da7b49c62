package yuqing.archive.officepaper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.dossier.DossierTask;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.paper.PaperTimes;
import yuqing.archive.words.RosterNames;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.IncidentEvent.AgendaItem;
import yuqing.contracts.IncidentEvent.MeetingAttendee;
import yuqing.contracts.IncidentEvent.MeetingHeld;
import yuqing.contracts.IncidentEvent.TaskReference;

/// What the minutes of a meeting (会议纪要) print.
///
/// @param kind such as 专题会议
/// @param incident number of the incident that it was about
/// @param present, absent who came, and who did not and why, a line each
/// @param minutes a paragraph each
/// @param decisions who is to do what until when, a line each
record MeetingMinutesSheet(
    String school,
    String kind,
    String number,
    String incident,
    String title,
    String heldAt,
    String place,
    String chair,
    List<String> agenda,
    List<String> present,
    List<String> absent,
    List<String> minutes,
    List<String> decisions,
    String recordedAt) {

  /// Empty where the incident has no meeting of that number.
  ///
  /// @param departments name by code
  static Optional<MeetingMinutesSheet> of(
      Dossier dossier, String number, SchoolCopy school, Map<String, String> departments) {
    return dossier.section().meetings().stream()
        .filter(each -> each.number().equals(number))
        .findFirst()
        .map(held -> of(dossier, held, school, new RosterNames(departments, Map.of())));
  }

  private static MeetingMinutesSheet of(
      Dossier dossier, MeetingHeld held, SchoolCopy school, RosterNames posts) {
    var times = new PaperTimes(school.zone());
    return new MeetingMinutesSheet(
        school.name(),
        TermLabels.of(held.kind()),
        held.number(),
        dossier.section().number(),
        held.title(),
        times.chineseMinute(held.occurredAt()),
        held.place() == null ? "" : held.place(),
        posts.of(held.chair(), held.chairDepartment()),
        held.agenda().stream().map(AgendaItem::text).toList(),
        held.attendance().stream()
            .filter(each -> each.absence() == null)
            .map(each -> present(each, posts))
            .toList(),
        held.attendance().stream()
            .filter(each -> each.absence() != null)
            .map(
                each ->
                    "%s（%s）".formatted(posts.of(each.post(), each.department()), each.absence()))
            .toList(),
        held.minutes().lines().toList(),
        decisions(dossier, held, posts),
        times.chineseDay(held.recordedAt()));
  }

  private static String present(MeetingAttendee came, RosterNames posts) {
    var post = posts.of(came.post(), came.department());
    return came.name() == null ? post : post + " " + came.name();
  }

  private static List<String> decisions(Dossier dossier, MeetingHeld held, RosterNames posts) {
    var titles =
        dossier.section().tasks().stream()
            .filter(each -> each.setting() != null)
            .collect(Collectors.toMap(each -> each.task().id(), MeetingMinutesSheet::title));
    return held.decisions().stream().map(each -> decision(each, titles, posts)).toList();
  }

  private static String title(DossierTask task) {
    return task.setting().title();
  }

  private static String decision(TaskReference task, Map<UUID, String> titles, RosterNames posts) {
    return "%s（%s，由%s办理，期限 %s）"
        .formatted(
            titles.getOrDefault(task.id(), ""),
            task.number(),
            posts.of(task.ownerPost(), task.ownerDepartment()),
            task.dueOn());
  }
}
