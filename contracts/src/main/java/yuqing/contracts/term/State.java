package yuqing.contracts.term;

/// Where an incident stands on its way to the closed dossier.
public enum State {
  REPORTED,
  HANDLING,
  ENDED,
  FILED,
  REVIEWED,
  CLOSED,
  MERGED
}
