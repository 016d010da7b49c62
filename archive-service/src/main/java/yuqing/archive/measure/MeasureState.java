package yuqing.archive.measure;

import java.time.LocalDate;

/// How far a measure is.
public enum MeasureState {
  /// 未办结，未到期限
  OPEN,
  /// 逾期未办结: the day until whose end it was to be done is over.
  OVERDUE,
  /// 已办结
  DONE;

  /// @param today at the school
  static MeasureState of(boolean done, LocalDate dueOn, LocalDate today) {
    if (done) {
      return DONE;
    }
    return dueOn.isBefore(today) ? OVERDUE : OPEN;
  }
}
