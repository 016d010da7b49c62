package yuqing.archive.bundle;

/// Why a file of evidence is not in a bundle.
public enum EvidenceFault {
  /// The store has no such file.
  MISSING,
  /// Its content has another hash than its name.
  ALTERED,
  /// It is there and cannot be read: a fault of the disk or of permissions.
  UNREADABLE,
  /// The archive was given no store to read (`YUQING_EVIDENCE_DIR`).
  NO_STORE,
  /// The bundle would be larger than it may be (`YUQING_SPOOL_MAX_SIZE`).
  TOO_LARGE
}
