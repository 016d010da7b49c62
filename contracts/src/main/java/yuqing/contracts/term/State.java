package yuqing.contracts.term;

/// The state of an incident on its way to the closed dossier.
public enum State {
  REPORTED,
  HANDLING,
  ENDED,
  FILED,
  REVIEWED,
  CLOSED,
  MERGED
}
