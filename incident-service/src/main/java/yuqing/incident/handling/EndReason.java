package yuqing.incident.handling;

/// Why an end of handling needs a reason.
public enum EndReason {
  /// It is recorded more than an hour after it happened.
  RECORDED_LATE("超过 1 小时补录须说明理由", "an end recorded more than an hour late needs a reason"),
  /// Nobody has recorded that handling was started, of a reopened incident since then.
  HANDLING_NOT_STARTED(
      "尚无启动处置的记录，结束须说明理由", "no start of handling is on record: an end needs a reason"),
  /// Handling was started after it.
  BEFORE_HANDLING("早于启动处置的时间，须说明理由", "it lies before the start of handling: give a reason");

  private final String zh;
  private final String en;

  EndReason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
