package yuqing.incident.task;

/// How far a task is.
public enum TaskState {
  /// 待接收
  SET,
  /// 办理中: its owner has taken note of it.
  ACCEPTED,
  /// 已办结
  DONE,
  /// 已撤销
  WITHDRAWN;

  /// Whether it is still to be done.
  public boolean isOpen() {
    return this == SET || this == ACCEPTED;
  }
}
