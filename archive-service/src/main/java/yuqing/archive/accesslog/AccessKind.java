package yuqing.archive.accesslog;

/// What somebody did who looked at a dossier, or at many.
public enum AccessKind {
  /// Read one on the screen, or one's part.
  VIEW,
  /// Printed a paper of one.
  PRINT,
  /// Took one out of the house, with all its entries or what proves them.
  DOWNLOAD,
  /// Took what is on record of many, as a table or a report.
  EXPORT,
  /// Searched many, or listed those behind a figure.
  SEARCH
}
