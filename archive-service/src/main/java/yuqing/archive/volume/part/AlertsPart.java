package yuqing.archive.volume.part;

import java.util.ArrayList;
import yuqing.archive.volume.course.AlertRegister;
import yuqing.archive.volume.course.OrderedAlert;
import yuqing.archive.volume.part.TableColumns.Column;
import yuqing.archive.words.TermLabels;

/// Every alert with the strongest proof that it reached each post. To alert meets no obligation.
final class AlertsPart implements VolumePart {

  private static final TableColumns COLUMNS =
      TableColumns.of(new Column("下达时间", 35), new Column("提醒的事项", 0), new Column("提醒到谁，最强的凭证", 74));

  @Override
  public String title() {
    return "提醒";
  }

  @Override
  public String none() {
    return "没有提醒。";
  }

  @Override
  public void print(VolumeCase printed, PartWriter out) {
    var alerts = AlertRegister.of(printed.entries()).alerts();
    if (alerts.isEmpty()) {
      return;
    }
    out.line("凭证由弱到强：已发出、发送失败、渠道已受理、已送达、已口头告知、本人已确认。提醒不等于办理。");
    for (var alert : alerts) {
      out.row(COLUMNS, orderedAt(printed, alert), what(printed, alert), proofs(printed, alert));
    }
  }

  private static String orderedAt(VolumeCase printed, OrderedAlert alert) {
    return alert.order() == null ? "" : printed.times().minute(alert.order().orderedAt());
  }

  private static String what(VolumeCase printed, OrderedAlert alert) {
    var order = alert.order();
    if (order == null) {
      return "下达的记录未入档";
    }
    return "%s（%s）\n时限 %s%s"
        .formatted(
            TermLabels.of(order.obligation()),
            TermLabels.of(order.cause()),
            printed.times().endMinute(order.due()),
            Boolean.TRUE.equals(order.halved()) ? "（重点时段，时限减半）" : "");
  }

  private static String proofs(VolumeCase printed, OrderedAlert alert) {
    var lines = new ArrayList<String>();
    for (var receipt : alert.receipts()) {
      var to = receipt.to();
      lines.add(
          "%s：%s %s%s"
              .formatted(
                  printed.posts().of(to.post(), to.department()),
                  TermLabels.of(receipt.proof()),
                  printed.times().minute(receipt.at()),
                  receipt.channel() == null
                      ? ""
                      : "，" + TermLabels.of("channel", receipt.channel())));
    }
    if (alert.urged() > 0) {
      lines.add("催办 %d 次".formatted(alert.urged()));
    }
    if (alert.exhaustedAt() != null) {
      lines.add("%s 提醒用尽，无人确认".formatted(printed.times().minute(alert.exhaustedAt())));
    }
    return lines.isEmpty() ? "尚无发送的记录" : String.join("\n", lines);
  }
}
