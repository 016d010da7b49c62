package yuqing.archive.retention;

import yuqing.contracts.term.Level;

/// A setting that names no term of retention.
final class UnreadableRetention extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableRetention(Level level, String setting) {
    super(
        "YUQING_RETENTION_LEVEL_%s: %s is neither %s nor a number of years from 1 to %d"
            .formatted(level, setting, RetentionTerm.FOR_GOOD, RetentionTerm.MOST_YEARS));
  }
}
