package yuqing.incident.department;

import java.util.Set;
import yuqing.contracts.term.Post;
import yuqing.rest.request.BodyFaults;

/// A post as a body names it.
///
/// @param post null where it is missing
/// @param department code; null for a post that the school has once
public record NamedPost(Post post, String department) {

  /// Adds a fault where the department is missing, not the post's, or not known here.
  ///
  /// @param field the department's
  /// @param known those of the named departments that are known
  public void check(String field, Set<String> known, BodyFaults faults) {
    if (post == null || faults.isFaulty(field)) {
      return;
    }
    if (!post.isOfDepartment()) {
      if (department != null) {
        faults.reject(field, "not-allowed", "该岗位不属于某个部门", "that post is of no department");
      }
      return;
    }
    faults.require(field, department, "须指明部门", "that post needs its department");
    if (!faults.isFaulty(field) && !known.contains(department)) {
      faults.reject(field, "unknown", "没有这个部门", "there is no such department");
    }
  }
}
