package yuqing.archive.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.form.FormContent.FormFoot;
import yuqing.archive.paper.PaperTimes;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.Sighting;
import yuqing.contracts.TextErasure;
import yuqing.contracts.term.Action;

/// Writes what the record says into the rows of the form.
final class FormWriter {

  private static final String UNFINISHED = "未办结";
  private static final String MERGED = "已并入其他事件";

  private final Dossier dossier;
  private final SchoolCopy school;
  private final FormNames names;
  private final PaperTimes times;

  private FormWriter(Dossier dossier, SchoolCopy school, FormNames names) {
    this.dossier = dossier;
    this.school = school;
    this.names = names;
    this.times = new PaperTimes(school.zone());
  }

  /// @param recordedAt when the dossier's last entry was appended
  static FormContent write(
      Dossier dossier, SchoolCopy school, FormNames names, Instant recordedAt) {
    return new FormWriter(dossier, school, names).content(recordedAt);
  }

  private FormContent content(Instant recordedAt) {
    var facts = dossier.section().facts();
    var rows = new EnumMap<FormRow, String>(FormRow.class);
    rows.put(FormRow.SUMMARY, summary());
    rows.put(FormRow.MEDIA, media());
    rows.put(FormRow.TEAM, team());
    rows.put(FormRow.MEASURES, new FormMeasures(dossier, names, times).text());
    rows.put(FormRow.OPINION, noted(Action.LEADER_INSTRUCTED));
    rows.put(
        FormRow.AFTERMATH,
        new FormAftermath(dossier, names, times).text(noted(Action.AFTERMATH_NOTED)));
    return new FormContent(
        school.name(),
        dossier.departments().stream().map(each -> each.name()).collect(Collectors.joining("、")),
        status(),
        times.chineseMinute(dossier.section().discoveredAt()),
        facts == null ? null : facts.category(),
        dossier.duties().level(),
        Collections.unmodifiableMap(rows),
        remarks(),
        foot(recordedAt));
  }

  private FormFoot foot(Instant recordedAt) {
    var number = dossier.section().number();
    return new FormFoot(
        dossier.incidentId(),
        number == null ? dossier.incidentId() : number,
        dossier.entries(),
        dossier.head().hex(),
        recordedAt,
        times.chineseMinute(recordedAt));
  }

  private String status() {
    return switch (dossier.state()) {
      case REPORTED, HANDLING -> UNFINISHED;
      case MERGED -> dossier.section().end() == null ? UNFINISHED + "，" + MERGED : MERGED;
      case ENDED, FILED, REVIEWED, CLOSED -> "";
    };
  }

  private String summary() {
    var facts = dossier.section().facts();
    if (facts == null) {
      return "";
    }
    return paragraphs(facts.title(), facts.summary());
  }

  /// The first sighting, then the others.
  private String media() {
    return dossier.section().sightings().stream()
        .map(FormWriter::place)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String place(Sighting sighting) {
    return sighting.url() == null || sighting.url().equals(TextErasure.MARK)
        ? sighting.platform()
        : sighting.platform() + " " + sighting.url();
  }

  private String team() {
    return dossier.section().team().stream()
        .map(member -> member.post() + " " + member.name())
        .collect(Collectors.joining("；"));
  }

  /// What people noted under an action that meets no obligation, in time order.
  private String noted(Action action) {
    return dossier.section().actions().stream()
        .filter(each -> each.action() == action)
        .sorted(FormMeasures.IN_TIME)
        .map(this::note)
        .collect(Collectors.joining("\n"));
  }

  private String note(ActionRecorded noted) {
    return "%s　%s：%s"
        .formatted(
            times.chineseMinute(noted.occurredAt()),
            names.actor(noted),
            noted.note() == null ? "" : noted.note());
  }

  private String remarks() {
    var remarks = new ArrayList<String>();
    var late = dossier.section().recordedAfterwards();
    if (late != null) {
      remarks.add("本事件为事后补录。");
    }
    var duties = dossier.duties();
    if (duties.level() != null && Boolean.TRUE.equals(duties.provisional())) {
      remarks.add("等级为系统初定，尚未经人工研判。");
    }
    if (!dossier.complete()) {
      remarks.add("尚有记录未到档，本表可能不全。");
    }
    var erased = dossier.untold().stream().filter(Dossier.Untold::erased).count();
    if (erased > 0) {
      remarks.add("依据的记录中有%d条内容已按规定删除。".formatted(erased));
    }
    var omitted = dossier.omitted().values().stream().mapToLong(Long::longValue).sum();
    if (omitted > 0) {
      remarks.add("另有%d条记录未列入本表，见工作档案的时间线。".formatted(omitted));
    }
    return String.join("", remarks);
  }

  static String paragraphs(String... texts) {
    return List.of(texts).stream()
        .filter(text -> text != null && !text.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
