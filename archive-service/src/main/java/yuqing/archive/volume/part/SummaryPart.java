package yuqing.archive.volume.part;

import java.util.List;
import yuqing.archive.dossier.CaseSection;
import yuqing.archive.volume.part.TableColumns.Column;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Facts;
import yuqing.contracts.IncidentEvent.Sighting;

/// What it is about, how it stands, where it was seen and who handles it.
final class SummaryPart implements VolumePart {

  private static final TableColumns SIGHTINGS =
      TableColumns.of(
          new Column("媒体", 28),
          new Column("网址", 0),
          new Column("发现时间", 35),
          new Column("浏览／评论／转发", 34));

  private static final TableColumns TEAM =
      TableColumns.of(new Column("岗位", 0), new Column("姓名", 60));

  private static final TableColumns AMENDMENTS =
      TableColumns.of(
          new Column("序号", 14), new Column("时间", 35), new Column("更正为", 0), new Column("经办", 42));

  private static final List<String> FACTS =
      List.of("category", "nature", "scope", "impact", "aptToSpread", "suddenGrave");

  private static final List<Class<? extends IncidentEvent>> SIGHTING_EVENTS =
      List.of(
          IncidentEvent.Reported.class,
          IncidentEvent.RecordedAfterwards.class,
          IncidentEvent.Sighted.class);

  @Override
  public String title() {
    return "事件概要";
  }

  @Override
  public String none() {
    return "没有报送的内容。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    var section = printed.dossier().section();
    if (section.number() == null) {
      out.line("报送的记录尚未入档，本卷按已入档的记录编制。");
    }
    facts(printed, section, out);
    prose(section, out);
    sightings(printed, out);
    if (!section.team().isEmpty()) {
      out.heading("处置小组");
      section
          .team()
          .forEach(each -> out.row(TEAM, CellTexts.of(each.post()), CellTexts.of(each.name())));
    }
    amendments(printed, out);
  }

  private static void facts(VolumeCase printed, CaseSection section, PartWriter out) {
    var times = printed.times();
    out.fact("编号", section.number());
    out.fact("责任部门", CellTexts.departments(printed.dossier()));
    out.fact("报告中填写的部门", section.departmentAsReported());
    out.fact("现行等级", TermLabels.of(printed.dossier().duties().level()));
    out.fact("状态", TermLabels.of(printed.dossier().state()));
    out.fact("发现时间", times.minute(section.discoveredAt()));
    out.fact("接报时间", times.minute(section.receivedAt()));
    out.fact("报送", reported(printed, section));
    if (section.end() != null) {
      out.fact("处置结束", times.minute(section.end().endedAt()));
    }
    out.fact("并入", section.mergedInto() == null ? null : "已并入另一事件，标识 " + section.mergedInto());
    out.fact("前一事件", section.follows() == null ? null : "标识 " + section.follows());
    var late = section.recordedAfterwards();
    if (late != null) {
      out.fact("补录", "本事件在结束后补录于 %s".formatted(times.minute(late.recordedAt())));
      out.prose("补录原因", late.reason());
    }
  }

  private static String reported(VolumeCase printed, CaseSection section) {
    if (section.reportedBy() == null) {
      return null;
    }
    return "%s，%s"
        .formatted(TermLabels.of(section.reportedBy()), printed.posts().of(section.recordedBy()));
  }

  /// The facts as last amended.
  private static void prose(CaseSection section, PartWriter out) {
    var facts = section.facts();
    if (facts == null) {
      return;
    }
    for (var name : FACTS) {
      out.fact(TermLabels.of("fact", name), value(facts, name));
    }
    out.prose(TermLabels.of("fact", "title"), facts.title());
    out.prose(TermLabels.of("fact", "summary"), facts.summary());
  }

  private static String value(Facts facts, String name) {
    return switch (name) {
      case "title" -> facts.title();
      case "summary" -> facts.summary();
      case "category" -> TermLabels.of(facts.category());
      case "nature" -> TermLabels.of(facts.nature());
      case "scope" -> CellTexts.orMissing(TermLabels.of(facts.scope()));
      case "impact" -> CellTexts.orMissing(TermLabels.of(facts.impact()));
      case "aptToSpread" -> CellTexts.orMissing(CellTexts.yesOrNo(facts.aptToSpread()));
      case "suddenGrave" -> CellTexts.yesOrNo(facts.suddenGrave());
      default -> "";
    };
  }

  private static void sightings(VolumeCase printed, PartWriter out) {
    out.heading("出处");
    var any = false;
    for (var each : printed.entries().events(IncidentEvent.class, SIGHTING_EVENTS)) {
      for (var sighting : sightingsOf(each.event())) {
        any = true;
        sighting(printed, sighting, out);
      }
    }
    if (!any) {
      out.line("没有登记出处。");
    }
  }

  private static List<Sighting> sightingsOf(IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.Reported it when it.sightings() != null -> it.sightings();
      case IncidentEvent.RecordedAfterwards it when it.sightings() != null -> it.sightings();
      case IncidentEvent.Sighted it when it.sighting() != null -> List.of(it.sighting());
      case IncidentEvent _ -> List.of();
    };
  }

  private static void sighting(VolumeCase printed, Sighting seen, PartWriter out) {
    out.row(
        SIGHTINGS,
        CellTexts.of(seen.platform()),
        CellTexts.of(seen.url()),
        printed.times().minute(seen.seenAt()),
        "%s／%s／%s"
            .formatted(
                CellTexts.count(seen.views()),
                CellTexts.count(seen.comments()),
                CellTexts.count(seen.reposts())));
  }

  private static void amendments(VolumeCase printed, PartWriter out) {
    var heading = new OnceHeading(out, "更正");
    for (var each : printed.entries().events(IncidentEvent.Amended.class)) {
      heading.print();
      var amended = each.event();
      out.row(
          AMENDMENTS,
          Long.toString(each.n()),
          printed.times().minute(amended.recordedAt()),
          amendment(amended),
          printed.posts().of(amended.recordedBy()));
    }
  }

  private static String amendment(IncidentEvent.Amended event) {
    var lines = new StringBuilder();
    for (var name : event.changed()) {
      lines
          .append(TermLabels.of("fact", name))
          .append("：")
          .append(value(event.facts(), name))
          .append('\n');
    }
    if (event.reason() != null) {
      lines.append("理由：").append(event.reason());
    }
    return lines.toString().strip();
  }
}
