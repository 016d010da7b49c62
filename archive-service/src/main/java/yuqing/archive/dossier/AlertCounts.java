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
/// @param exhausted plans whose last ladder step was reached
public record AlertCounts(
    long ordered,
    long attempted,
    long accepted,
    long delivered,
    long failed,
    long acknowledged,
    long exhausted) {

  static final AlertCounts NONE = new AlertCounts(0, 0, 0, 0, 0, 0, 0);

  AlertCounts ordered(long more) {
    return new AlertCounts(
        ordered + more, attempted, accepted, delivered, failed, acknowledged, exhausted);
  }

  AlertCounts and(NotificationEvent event) {
    return switch (event) {
      case NotificationEvent.Attempted _ -> plus(1, 0, 0, 0, 0, 0);
      case NotificationEvent.Accepted _ -> plus(0, 1, 0, 0, 0, 0);
      case NotificationEvent.Delivered _ -> plus(0, 0, 1, 0, 0, 0);
      case NotificationEvent.Failed _ -> plus(0, 0, 0, 1, 0, 0);
      case NotificationEvent.Acknowledged _ -> plus(0, 0, 0, 0, 1, 0);
      case NotificationEvent.Exhausted _ -> plus(0, 0, 0, 0, 0, 1);
    };
  }

  private AlertCounts plus(int tried, int taken, int reached, int failures, int seen, int spent) {
    return new AlertCounts(
        ordered,
        attempted + tried,
        accepted + taken,
        delivered + reached,
        failed + failures,
        acknowledged + seen,
        exhausted + spent);
  }
}
