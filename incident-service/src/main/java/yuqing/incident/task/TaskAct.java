package yuqing.incident.task;

/// What may be done about a task.
public enum TaskAct {
  /// 接收, by its owner
  ACCEPT,
  /// 申请延期, by its owner
  REQUEST_EXTENSION,
  /// 同意或不同意延期, by the group office
  DECIDE_EXTENSION,
  /// 办结, by its owner
  COMPLETE,
  /// 催办, by those who set tasks
  URGE,
  /// 撤销, by those who set tasks
  WITHDRAW
}
