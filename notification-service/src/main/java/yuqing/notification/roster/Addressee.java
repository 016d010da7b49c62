package yuqing.notification.roster;

import yuqing.contracts.term.Post;

/// A person whom an alert reaches, and the post that it reaches there.
///
/// @param department null for a post of the school
/// @param onDuty whether by the duty rota, on which the person stands in for the post
public record Addressee(Post post, String department, String person, boolean onDuty) {

  /// As who holds the post, or is its deputy.
  public Addressee(Post post, String department, String person) {
    this(post, department, person, false);
  }
}
