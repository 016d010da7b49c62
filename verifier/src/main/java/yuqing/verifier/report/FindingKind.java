package yuqing.verifier.report;

/// What is wrong with a bundle.
public enum FindingKind {
  ENTRY_ALTERED,
  ENTRY_REMOVED,
  ENTRY_REORDERED,
  ENTRY_ADDED,
  /// The last entries are not there.
  TIMELINE_CUT_OFF,
  /// An entry is another than the one in its day's seal.
  ENTRY_NOT_AS_SEALED,
  /// An entry states that it was recorded at a time whose seal does not have it.
  ENTRY_NOT_OF_ITS_TIME,
  FILE_ALTERED,
  FILE_MISSING,
  FILE_ADDED,
  /// A document of the bundle cannot be read.
  DOCUMENT_INVALID,
  /// The zip file is broken, or could be read in two ways.
  ARCHIVE_INVALID,
  /// A signature does not verify, or a seal is of something else.
  SEAL_INVALID,
  /// A day's seal is another than the one that was published.
  SEAL_NOT_AS_PUBLISHED
}
