package yuqing.archive.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.archive.dossier.CaseSection;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.paper.PaperTimes;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.IncidentEvent.ActionRecorded;
import yuqing.contracts.IncidentEvent.ReplyDelivered;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Means;

/// The row 舆情处置情况: the measures taken in time order, with the replies published, the regrades,
/// and the result as filed.
final class FormMeasures {

  /// Of one instant as recorded.
  static final Comparator<ActionRecorded> IN_TIME =
      Comparator.comparing(ActionRecorded::occurredAt);

  private final Dossier dossier;
  private final CaseSection section;
  private final FormNames names;
  private final PaperTimes times;
  private final List<Measure> measures = new ArrayList<>();

  private record Measure(Instant at, String text) {}

  FormMeasures(Dossier dossier, FormNames names, PaperTimes times) {
    this.dossier = dossier;
    this.section = dossier.section();
    this.names = names;
    this.times = times;
  }

  String text() {
    section.actions().forEach(this::action);
    replies();
    regrades();
    section
        .assignments()
        .forEach(
            each ->
                add(
                    each.recordedAt(),
                    "交办%s（原责任部门%s）"
                        .formatted(
                            names.department(each.toDepartment()),
                            names.department(each.fromDepartment())),
                    each.reason()));
    section.reopenings().forEach(each -> add(each.recordedAt(), "重新启动处置", each.reason()));
    ends();
    return measures.stream()
        .sorted(Comparator.comparing(Measure::at, Comparator.nullsFirst(Comparator.naturalOrder())))
        .map(Measure::text)
        .collect(Collectors.joining("\n"));
  }

  /// Each end with what was filed on it; one that a reopening left behind stays visible.
  private void ends() {
    var former = new FormerEnds(section);
    former.ends().forEach(each -> end(each.endedAt(), each.reason(), each.result()));
    var end = section.end();
    if (end != null) {
      end(end.endedAt(), end.reason(), section.result());
    }
  }

  /// @param result null while none is filed
  private void end(Instant endedAt, String reason, CaseSection.Result result) {
    add(endedAt, "处置结束", reason);
    if (result != null) {
      add(result.filedAt(), "报送处置结果", result.text());
    }
  }

  private void action(ActionRecorded action) {
    if (action.action() == Action.LEADER_INSTRUCTED || action.action() == Action.AFTERMATH_NOTED) {
      return;
    }
    var what = new StringBuilder(FormWords.of(action.action()));
    if (action.kind() != null) {
      what.append('（').append(TermLabels.of(action.kind())).append('）');
    }
    if (action.counterpart() != null) {
      what.append("（对象：").append(action.counterpart()).append('）');
    }
    if (action.means() == Means.ORAL) {
      what.append("（口头）");
    }
    var actor = names.actor(action);
    if (!actor.isEmpty()) {
      what.append("，").append(actor);
    }
    add(action.occurredAt(), what.toString(), words(action));
  }

  private String words(ActionRecorded action) {
    var call = action.call();
    return Stream.of(
            Boolean.TRUE.equals(action.noChange()) ? "无新变化" : null,
            call == null
                ? null
                : "%s%s于%s致电%s"
                    .formatted(call.unit(), call.post(), times.minute(call.at()), call.called()),
            action.note(),
            action.text(),
            action.evidence() == null || action.evidence().isEmpty()
                ? null
                : "（附证据%d件）".formatted(action.evidence().size()))
        .filter(each -> each != null && !each.isBlank())
        .collect(Collectors.joining("；"));
  }

  /// Each delivery with the text that was delivered; a further one of the same reply says where.
  private void replies() {
    Map<Integer, String> texts = new HashMap<>();
    for (var reply : section.replies()) {
      texts.put(reply.reply(), reply.text());
      if (reply.delivery() != null) {
        add(
            reply.delivery().occurredAt(),
            "发布回复通稿（%s）".formatted(where(reply.delivery())),
            reply.text());
      }
    }
    for (var delivery : section.furtherDeliveries()) {
      var known = texts.containsKey(delivery.reply());
      add(delivery.occurredAt(), "再次发布回复通稿（%s）".formatted(where(delivery)), known ? "同一文本" : "");
    }
  }

  private String where(ReplyDelivered delivery) {
    return delivery.channel() != null
        ? names.channel(delivery.channel())
        : delivery.counterpart() == null ? "当事人" : delivery.counterpart();
  }

  private void regrades() {
    Level before = null;
    for (var each : dossier.duties().grading()) {
      var graded = each.graded();
      if (before != null && graded.level() != before) {
        add(graded.decidedAt(), regrade(before, graded), each.reason());
      }
      before = graded.level();
    }
  }

  private static String regrade(Level before, Graded graded) {
    var by = FormNames.post(graded.post());
    return "舆情等级由%s调整为%s%s"
        .formatted(
            TermLabels.of(before),
            TermLabels.of(graded.level()),
            by.isEmpty() ? "（系统按规则）" : "，" + by);
  }

  private void add(Instant at, String what, String words) {
    var text = words == null || words.isBlank() ? what : what + "：" + words.strip();
    measures.add(new Measure(at, times.chineseMinute(at) + "　" + text));
  }
}
