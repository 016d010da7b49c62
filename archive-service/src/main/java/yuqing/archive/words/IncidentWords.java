package yuqing.archive.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yuqing.archive.completeness.DutyLabels;
import yuqing.archive.paper.PaperTimes;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.IncidentEvent.Recorder;

/// What incident-service publishes, in words.
final class IncidentWords {

  private final RosterNames posts;
  private final PaperTimes times;

  IncidentWords(RosterNames posts, PaperTimes times) {
    this.posts = posts;
    this.times = times;
  }

  EventSentence of(IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.Reported it ->
          new EventSentence(
              "报送：%s".formatted(it.facts().title()), posts.of(it.recordedBy()), it.receivedAt());
      case IncidentEvent.RecordedAfterwards it ->
          EventSentence.now(
              "补录事件：%s，%s".formatted(it.facts().title(), TermLabels.of(it.level())),
              posts.of(it.recordedBy()));
      case IncidentEvent.Amended it ->
          EventSentence.now("更正" + facts(it.changed()), posts.of(it.recordedBy()));
      case IncidentEvent.Sighted it -> EventSentence.now(sighted(it), posts.of(it.recordedBy()));
      case IncidentEvent.DifferenceSettled it ->
          EventSentence.now(
              "再次报送的第%d项不同：%s".formatted(it.difference(), TermLabels.of(it.decision())),
              posts.of(it.recordedBy()));
      case IncidentEvent.ActionRecorded it ->
          new EventSentence(action(it), posts.of(it), it.occurredAt());
      case IncidentEvent.EvidenceAdded it ->
          EventSentence.now(
              "添加证据材料：" + (it.title() == null ? it.mediaType() : it.title()),
              posts.of(it.recordedBy()));
      case IncidentEvent.ReplyDrafted it -> reply("起草", it.reply(), it.recordedBy());
      case IncidentEvent.ReplyApproved it -> reply("审定通过", it.reply(), it.recordedBy());
      case IncidentEvent.ReplyReturned it -> reply("退回", it.reply(), it.recordedBy());
      case IncidentEvent.ReplyDelivered it -> delivered(it);
      case IncidentEvent.PublicationRequested it -> requested(it);
      case IncidentEvent.TaskEvent it -> new TaskWords(posts).of(it);
      case IncidentEvent.MeetingHeld it ->
          new EventSentence(
              "召开%s %s：%s".formatted(TermLabels.of(it.kind()), it.number(), it.title()),
              posts.of(it.recordedBy()),
              it.occurredAt());
      case IncidentEvent.RiskEvent it -> risk(it);
      case IncidentEvent.HandlingEnded _,
          IncidentEvent.EndCorrected _,
          IncidentEvent.Reopened _,
          IncidentEvent.ResultFiled _,
          IncidentEvent.ResultAccepted _,
          IncidentEvent.ResultReturned _,
          IncidentEvent.Assigned _,
          IncidentEvent.Merged _,
          IncidentEvent.Unmerged _,
          IncidentEvent.Waived _ ->
          course(event);
    };
  }

  private EventSentence reply(String done, int number, Recorder by) {
    return EventSentence.now("%s回复通稿第%d稿".formatted(done, number), posts.of(by));
  }

  private EventSentence delivered(IncidentEvent.ReplyDelivered event) {
    return new EventSentence(
        "发出回复通稿第%d稿，%s".formatted(event.reply(), addressee(event)),
        posts.of(event.recordedBy()),
        event.occurredAt());
  }

  private EventSentence requested(IncidentEvent.PublicationRequested event) {
    return EventSentence.now(
        "提请%s在官方渠道“%s”发布回复通稿第%d稿"
            .formatted(
                posts.department(event.department()),
                posts.channel(event.channel()),
                event.reply()),
        posts.of(event.recordedBy()));
  }

  private EventSentence risk(IncidentEvent.RiskEvent event) {
    var number = event.risk().number();
    return switch (event) {
      case IncidentEvent.RiskRegistered it ->
          EventSentence.now("登记隐患 " + number, posts.of(it.recordedBy()));
      case IncidentEvent.RiskReassessed it ->
          EventSentence.now("重新评估隐患 " + number, posts.of(it.recordedBy()));
      case IncidentEvent.RiskCleared it ->
          new EventSentence(
              "隐患 %s 销号".formatted(number), posts.of(it.recordedBy()), it.occurredAt());
    };
  }

  /// What brings the case on, to its end or back.
  private EventSentence course(IncidentEvent event) {
    return switch (event) {
      case IncidentEvent.HandlingEnded it ->
          new EventSentence("处置结束", posts.of(it.recordedBy()), it.endedAt());
      case IncidentEvent.EndCorrected it ->
          EventSentence.now("更正处置结束时间为 " + times.minute(it.endedAt()), posts.of(it.recordedBy()));
      case IncidentEvent.Reopened it -> EventSentence.now("重新启动处置", posts.of(it.recordedBy()));
      case IncidentEvent.ResultFiled it ->
          new EventSentence(
              "报备处置结果（第%d次）".formatted(it.filing()), posts.of(it.recordedBy()), it.occurredAt());
      case IncidentEvent.ResultAccepted it ->
          EventSentence.now("处置结果（第%d次）准予备案".formatted(it.filing()), posts.of(it.recordedBy()));
      case IncidentEvent.ResultReturned it ->
          EventSentence.now("退回处置结果（第%d次）".formatted(it.filing()), posts.of(it.recordedBy()));
      case IncidentEvent.Assigned it ->
          EventSentence.now(
              "由%s转交%s办理"
                  .formatted(
                      posts.department(it.fromDepartment()), posts.department(it.toDepartment())),
              posts.of(it.recordedBy()));
      case IncidentEvent.Merged it ->
          EventSentence.now("并入另一事件（标识 %s）".formatted(it.into()), posts.of(it.recordedBy()));
      case IncidentEvent.Unmerged it ->
          EventSentence.now("撤销并入（原并入 %s）".formatted(it.from()), posts.of(it.recordedBy()));
      case IncidentEvent.Waived it ->
          EventSentence.now(
              "免办“%s”".formatted(DutyLabels.of(it.code()).zh()), posts.of(it.recordedBy()));
      case IncidentEvent _ ->
          throw new IllegalArgumentException("another part words this: " + event);
    };
  }

  static String facts(List<String> names) {
    return names.stream()
        .map(name -> TermLabels.of("fact", name))
        .collect(Collectors.joining("、", "“", "”"));
  }

  private static String sighted(IncidentEvent.Sighted event) {
    var parts = new ArrayList<String>();
    if (event.source() != null) {
      parts.add("再次报送（来自 %s）".formatted(event.source().system()));
    }
    if (event.sighting() != null) {
      parts.add("发现新的出处：" + event.sighting().platform());
    }
    if (event.difference() != null) {
      parts.add("与记录有不同，列为第%d项待处理".formatted(event.difference()));
    }
    return String.join("；", parts);
  }

  private static String action(IncidentEvent.ActionRecorded act) {
    var said = new StringBuilder(TermLabels.of(act.action()));
    if (act.kind() != null) {
      said.append("（").append(TermLabels.of(act.kind()));
      if (act.reportNumber() != null) {
        said.append("，第").append(act.reportNumber()).append("期");
      }
      said.append("）");
    }
    if (act.counterpart() != null) {
      said.append("，对象：").append(act.counterpart());
    }
    if (Boolean.TRUE.equals(act.noChange())) {
      said.append("，无变化");
    }
    if (act.call() != null) {
      said.append("，电话");
    } else if (act.means() != null) {
      said.append("，").append(TermLabels.of(act.means()));
    }
    return said.toString();
  }

  private String addressee(IncidentEvent.ReplyDelivered event) {
    return event.channel() != null
        ? "渠道：" + posts.channel(event.channel())
        : "对象：" + (event.counterpart() == null ? "" : event.counterpart());
  }
}
