package yuqing.notification.roster;

import java.util.EnumSet;
import java.util.Set;
import yuqing.contracts.term.Post;

/// Which posts exist once in each department, and which once in the school.
final class Posts {
  static final Set<Post> OF_A_DEPARTMENT =
      EnumSet.of(Post.LIAISON, Post.DEPARTMENT_HEAD, Post.LEADER_IN_CHARGE);

  static final Set<Post> OF_THE_SCHOOL = EnumSet.complementOf(EnumSet.copyOf(OF_A_DEPARTMENT));

  private Posts() {}

  /// Where a post is held: the department for a department's post, null for the school's.
  static String departmentOf(Post post, String department) {
    return OF_A_DEPARTMENT.contains(post) ? department : null;
  }
}
