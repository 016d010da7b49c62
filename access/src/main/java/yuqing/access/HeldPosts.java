package yuqing.access;

import java.util.Set;
import java.util.stream.Collectors;
import yuqing.contracts.term.Post;

/// The posts whose obligations are a caller's own, by the roles and departments of the token.
///
/// @param ofSchool those that the school has once
/// @param ofDepartments those that each department has, held in each of the departments
/// @param departments codes
public record HeldPosts(Set<Post> ofSchool, Set<Post> ofDepartments, Set<String> departments) {

  public HeldPosts {
    ofSchool = Set.copyOf(ofSchool);
    ofDepartments = Set.copyOf(ofDepartments);
    departments = Set.copyOf(departments);
  }

  /// Nothing for roles that are no post: a reporting system, an auditor, an administrator.
  public static HeldPosts of(Caller caller) {
    var byReach =
        caller.roles().stream()
            .flatMap(role -> Post.find(role.code()).stream())
            .collect(Collectors.partitioningBy(Post::isOfDepartment, Collectors.toSet()));
    return new HeldPosts(byReach.get(false), byReach.get(true), caller.departments());
  }

  /// Whether what this post owes is the caller's.
  ///
  /// @param department code of the department whose post it is
  public boolean include(Post owner, String department) {
    return ofSchool.contains(owner)
        || (ofDepartments.contains(owner) && departments.contains(department));
  }
}
