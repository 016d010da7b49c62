package yuqing.archive.dossier;

import yuqing.contracts.NotificationEvent;

/// How many alerts were ordered and what came of them.
///
/// @param ordered plans, each with one ladder
/// @param attempted attempts at messages; a message may need several
/// @param accepted messages that a channel accepted
/// @param delivered messages that reached the person, as the channel reports
/// @param failed attempts that failed
/// @param acknowledged plans that a person acknowledged, each time counted
/// @param exhausted plans whose ladder has ended without an acknowledgement
/// @param toldOrally telephone calls
/// @param urged times that those who owe it were told once more
public record AlertCounts(
    long ordered,
    long attempted,
    long accepted,
    long delivered,
    long failed,
    long acknowledged,
    long exhausted,
    long toldOrally,
    long urged) {

  static final AlertCounts NONE = new AlertCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

  AlertCounts ordered(long more) {
    return plus(new AlertCounts(more, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  AlertCounts and(NotificationEvent event) {
    return plus(
        switch (event) {
          case NotificationEvent.Attempted _ -> new AlertCounts(0, 1, 0, 0, 0, 0, 0, 0, 0);
          case NotificationEvent.Accepted _ -> new AlertCounts(0, 0, 1, 0, 0, 0, 0, 0, 0);
          case NotificationEvent.Delivered _ -> new AlertCounts(0, 0, 0, 1, 0, 0, 0, 0, 0);
          case NotificationEvent.Failed _ -> new AlertCounts(0, 0, 0, 0, 1, 0, 0, 0, 0);
          case NotificationEvent.Acknowledged _ -> new AlertCounts(0, 0, 0, 0, 0, 1, 0, 0, 0);
          case NotificationEvent.Exhausted it ->
              new AlertCounts(0, 0, 0, 0, 0, 0, it.endsTheLadder() ? 1 : 0, 0, 0);
          case NotificationEvent.ToldOrally _ -> new AlertCounts(0, 0, 0, 0, 0, 0, 0, 1, 0);
          case NotificationEvent.Urged _ -> new AlertCounts(0, 0, 0, 0, 0, 0, 0, 0, 1);
        });
  }

  private AlertCounts plus(AlertCounts more) {
    return new AlertCounts(
        ordered + more.ordered,
        attempted + more.attempted,
        accepted + more.accepted,
        delivered + more.delivered,
        failed + more.failed,
        acknowledged + more.acknowledged,
        exhausted + more.exhausted,
        toldOrally + more.toldOrally,
        urged + more.urged);
  }
}
