package yuqing.notification.webhook.subscription;

import yuqing.rest.problem.ProblemType;

/// Why a request about a subscription is refused.
public enum SubscriptionProblem implements ProblemType {
  TOO_MANY_SUBSCRIPTIONS(
      409, "订阅数量已达上限，须先删除一个", "There are as many subscriptions as may be; delete one first"),
  SUBSCRIPTION_DISABLED(409, "订阅已停用，须先启用", "The subscription is disabled; enable it first"),
  TOO_MANY_TO_REDELIVER(422, "重发的事件过多，请指定更晚的时间", "Too many events; ask from a later time");

  private final Meaning meaning;

  SubscriptionProblem(int status, String titleZh, String titleEn) {
    meaning = new Meaning(status, titleZh, titleEn);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
