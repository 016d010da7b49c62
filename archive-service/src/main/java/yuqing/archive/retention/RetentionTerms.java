package yuqing.archive.retention;

import java.time.Instant;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;

/// How long a dossier is kept (保管期限), as its cover says.
public interface RetentionTerms {

  /// @param level null while not graded
  /// @param category null while no report has come in
  /// @param at the terms in force then: later changes print no other cover
  /// @return as printed, such as `30年`; null where none is laid down
  String of(Level level, Category category, Instant at);
}
