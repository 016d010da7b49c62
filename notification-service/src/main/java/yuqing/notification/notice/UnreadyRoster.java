package yuqing.notification.notice;

import java.util.List;
import yuqing.contracts.term.Post;
import yuqing.notification.roster.DepartmentName;
import yuqing.notification.roster.RosterFault.RosterFaultKind;

/// What keeps alerts from reaching their posts, told once a week.
///
/// @param total how many faults there are
/// @param faults the first of them
record UnreadyRoster(int total, List<Fault> faults) implements Notice {

  /// @param post null where it is about a duty rota
  /// @param department null for a post of the school, or the school's own rota
  record Fault(RosterFaultKind kind, Post post, DepartmentName department) {}

  @Override
  public Kind kind() {
    return Kind.ROSTER_NOT_READY;
  }
}
