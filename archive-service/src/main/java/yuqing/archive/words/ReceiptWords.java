package yuqing.archive.words;

import yuqing.contracts.NotificationEvent;
import yuqing.contracts.NotificationEvent.Delivery;

/// The receipts of alerts, in words.
final class ReceiptWords {

  private final RosterNames posts;

  ReceiptWords(RosterNames posts) {
    this.posts = posts;
  }

  EventSentence of(NotificationEvent event) {
    return switch (event) {
      case NotificationEvent.Attempted it ->
          new EventSentence(
              "向%s发送提醒（第%d次）".formatted(to(it.delivery()), it.attempt()),
              RosterNames.SYSTEM,
              it.at());
      case NotificationEvent.Accepted it ->
          new EventSentence(
              "给%s的提醒已由渠道受理".formatted(to(it.delivery())), RosterNames.SYSTEM, it.at());
      case NotificationEvent.Delivered it ->
          new EventSentence("给%s的提醒已送达".formatted(to(it.delivery())), RosterNames.SYSTEM, it.at());
      case NotificationEvent.Failed it ->
          new EventSentence(
              "给%s的提醒发送失败（第%d次），渠道答复“%s”%s"
                  .formatted(
                      to(it.delivery()),
                      it.attempt(),
                      it.reason(),
                      it.nextAttemptAt() == null ? "，不再重试" : ""),
              RosterNames.SYSTEM,
              it.at());
      case NotificationEvent.Acknowledged it ->
          new EventSentence("确认收到提醒", posts.of(it.post(), null), it.at());
      case NotificationEvent.Exhausted it ->
          new EventSentence(exhausted(it), RosterNames.SYSTEM, it.at());
      case NotificationEvent.ToldOrally it ->
          new EventSentence(
              "已电话告知%s".formatted(posts.of(it.post(), it.department())),
              posts.of(it.by()),
              it.toldAt());
      case NotificationEvent.Urged it ->
          new EventSentence(
              it.by() == null ? "确认后未见办理，再次提醒" : "催办（第%d次）".formatted(it.times()),
              it.by() == null ? RosterNames.SYSTEM : posts.of(it.by()),
              it.at());
    };
  }

  private String exhausted(NotificationEvent.Exhausted event) {
    if (event.vacant() != null) {
      return "%s无人任职，续提醒下一级".formatted(posts.of(event.vacant(), event.department()));
    }
    return event.endsTheLadder()
        ? "提醒已到最后一级，无人确认（原文：%s）".formatted(event.reason())
        : "该级无人任职，续提醒下一级（原文：%s）".formatted(event.reason());
  }

  /// The post and the channel.
  private String to(Delivery delivery) {
    return "%s（%s）"
        .formatted(
            posts.of(delivery.post(), delivery.department()),
            TermLabels.of("channel", delivery.channel()));
  }
}
