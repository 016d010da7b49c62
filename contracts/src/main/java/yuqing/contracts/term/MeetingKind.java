package yuqing.contracts.term;

/// Which meeting was held.
public enum MeetingKind {
  /// 联席会议 (article 4)
  JOINT("LX"),
  /// 专题会议 (article 10): of an incident it is the act `SPECIAL_MEETING_HELD` as well.
  SPECIAL("ZT"),
  /// 分析会 (article 14). What it meets of an incident is recorded with the dossier's review.
  REVIEW("FX");

  private final String prefix;

  MeetingKind(String prefix) {
    this.prefix = prefix;
  }

  /// With which its numbers begin.
  public String prefix() {
    return prefix;
  }
}
