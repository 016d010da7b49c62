package yuqing.archive.completeness;

import yuqing.access.Role;
import yuqing.contracts.term.Post;
import yuqing.rest.problem.LocalizedText;

/// What people call a post: the name of its role.
public final class PostNames {

  private PostNames() {}

  public static LocalizedText of(Post post) {
    var role = Role.find(post.code()).orElseThrow();
    return new LocalizedText(role.nameZh(), role.nameEn());
  }
}
