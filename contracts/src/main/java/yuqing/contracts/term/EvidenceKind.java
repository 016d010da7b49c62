package yuqing.contracts.term;

/// What a piece of evidence is, where that matters to the dossier.
public enum EvidenceKind {
  /// A scan of the signed form (签字的网络舆情处置表).
  SIGNED_FORM
}
