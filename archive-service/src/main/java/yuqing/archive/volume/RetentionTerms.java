package yuqing.archive.volume;

import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;

/// How long a dossier is kept (保管期限), by level and category.
public interface RetentionTerms {

  /// @param level null while not graded
  /// @param category null while no report has come in
  /// @return as printed, such as `30年`; null where none is laid down
  String of(Level level, Category category);
}
