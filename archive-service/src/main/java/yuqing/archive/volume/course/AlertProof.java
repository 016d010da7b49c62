package yuqing.archive.volume.course;

/// How far a message of an alert is known to have come, the weakest proof first.
public enum AlertProof {
  ATTEMPTED,
  /// Given up for good: more is known than of an attempt.
  FAILED,
  ACCEPTED,
  DELIVERED,
  /// Whoever called says so.
  TOLD_ORALLY,
  ACKNOWLEDGED
}
