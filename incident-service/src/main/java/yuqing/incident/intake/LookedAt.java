package yuqing.incident.intake;

/// A line of a batch that was looked at and not yet taken.
sealed interface LookedAt {

  /// 1, 2, 3 … as sent.
  long line();

  /// Its length.
  int bytes();

  /// Its report was found sound.
  record Sound(long line, int bytes, CheckedReport report) implements LookedAt {}

  /// It can be no report: the verdict stands.
  record Refused(long line, int bytes, Verdict verdict) implements LookedAt {}
}
