package yuqing.incident.report;

import java.util.List;

/// Numbers taken before a transaction; those that no new incident needed go back, also when the
/// reports were refused or failed. Of a commit that fails nobody knows whether it came about: what
/// it was to use stays used.
final class ReservedNumbers {

  private final List<String> numbers;
  private int used;
  private boolean committing;

  ReservedNumbers(List<String> numbers) {
    this.numbers = numbers;
  }

  String next() {
    return numbers.get(used++);
  }

  /// The transaction has lost against another: the database has undone it.
  void startAgain() {
    used = 0;
    committing = false;
  }

  /// All is written; what follows is the commit.
  void beginCommit() {
    committing = true;
  }

  List<String> unused() {
    return numbers.subList(committing ? used : 0, numbers.size());
  }
}
