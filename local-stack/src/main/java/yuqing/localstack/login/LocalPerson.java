package yuqing.localstack.login;

import java.util.Collection;
import java.util.List;

/// A person for whom the local provider signs tokens.
///
/// @param id the roster's
/// @param posts one at least; a person with several has the roles of all of them
public record LocalPerson(String id, String name, List<HeldPost> posts) {
  public LocalPerson {
    posts = List.copyOf(posts);
  }

  public List<String> roles() {
    return posts.stream().map(HeldPost::role).distinct().toList();
  }

  /// Codes of the departments the person belongs to or leads, by any post.
  public List<String> departments() {
    return posts.stream()
        .map(HeldPost::departments)
        .flatMap(Collection::stream)
        .distinct()
        .toList();
  }
}
