package yuqing.archive.volume.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yuqing.archive.dossier.ReviewAnalysis.Attendee;
import yuqing.archive.dossier.ReviewAnalysis.PlannedMeasure;
import yuqing.archive.dossier.ReviewMeasure.MeasureCompletion;
import yuqing.archive.dossier.ReviewProse;
import yuqing.archive.snapshot.RecordedEvent;
import yuqing.archive.volume.part.TableColumns.Column;
import yuqing.contracts.ArchiveEvent.MeasureDone;
import yuqing.contracts.ArchiveEvent.ReviewHeld;

/// The review meetings: who attended, what was worked out, the lessons, and what became of each
/// measure (article 14).
final class ReviewPart implements VolumePart {

  private static final TableColumns MEASURES =
      TableColumns.of(new Column("序号", 14), new Column("措施与办结情况", 0), new Column("责任岗位与期限", 46));

  @Override
  public String title() {
    return "分析会与经验教训";
  }

  @Override
  public String none() {
    return "尚未召开分析会。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    var completions = completions(printed);
    for (var each : printed.entries().events(ReviewHeld.class)) {
      review(printed, each, completions, out);
    }
  }

  /// By number of the measure. The carrying out is an entry of its own, some time after the review.
  private static Map<Integer, MeasureCompletion> completions(VolumeCase printed) {
    var completions = new HashMap<Integer, MeasureCompletion>();
    for (var each : printed.entries().events(MeasureDone.class)) {
      completions.put(each.event().measure(), MeasureCompletion.of(each.event(), each.payload()));
    }
    return completions;
  }

  private static void review(
      VolumeCase printed,
      RecordedEvent<ReviewHeld> each,
      Map<Integer, MeasureCompletion> completions,
      PartWriter out) {
    var held = each.event();
    var prose = ReviewProse.in(each.payload());
    var analysis = prose.analysis();
    out.heading("第%d条　分析会".formatted(each.n()));
    out.fact("召开时间", printed.times().minute(held.occurredAt()));
    out.fact("登记", CellTexts.by(printed, held.recordedAt(), held.recordedBy()));
    out.fact("到会情况", attendance(printed, analysis.attendance()));
    out.prose("会议纪要", CellTexts.orErased(prose.minutes()));
    out.prose("做得好的", analysis.wentWell());
    out.prose("做得不好的", analysis.wentBadly());
    out.prose("原因", analysis.causes());
    out.prose("结论", CellTexts.orErased(prose.findings()));
    out.prose("经验教训", analysis.lessons());
    out.prose("没有首发信息的原因", prose.noSighting());
    if (!analysis.measures().isEmpty()) {
      out.subheading("整改措施");
      analysis
          .measures()
          .forEach(measure -> measure(printed, measure, completions.get(measure.number()), out));
    }
  }

  private static String attendance(VolumeCase printed, List<Attendee> asked) {
    return asked.stream().map(each -> attendee(printed, each)).collect(Collectors.joining("\n"));
  }

  private static String attendee(VolumeCase printed, Attendee asked) {
    var who = new ArrayList<String>();
    who.add(printed.posts().of(asked.post(), asked.department()));
    if (asked.name() != null) {
      who.add(asked.name());
    }
    who.add(asked.wasThere() ? "到会" : "缺席：" + asked.absentReason());
    return String.join("　", who);
  }

  private static void measure(
      VolumeCase printed, PlannedMeasure measure, MeasureCompletion done, PartWriter out) {
    out.row(
        MEASURES,
        Integer.toString(measure.number()),
        CellTexts.lines(List.of(CellTexts.of(measure.text()), done == null ? "" : note(done))),
        CellTexts.lines(
            List.of(
                printed.posts().of(measure.ownerPost(), measure.ownerDepartment()),
                measure.dueOn() == null ? "" : "期限 " + measure.dueOn(),
                done == null ? "尚未办结" : completion(printed, done))));
  }

  private static String note(MeasureCompletion done) {
    var told = new ArrayList<String>();
    if (done.note() != null) {
      told.add("办结情况：" + done.note());
    }
    if (!done.evidence().isEmpty()) {
      told.add("证据材料：\n" + CellTexts.hashes(done.evidence()));
    }
    return CellTexts.lines(told);
  }

  private static String completion(VolumeCase printed, MeasureCompletion done) {
    return "办结 %s\n%s"
        .formatted(
            CellTexts.when(printed.times(), done.doneAt(), done.recordedAt()),
            printed.posts().of(done.recordedBy()));
  }
}
