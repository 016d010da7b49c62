package yuqing.notification.roster;

import yuqing.contracts.term.Post;

/// A person whom an alert reaches, and the post that it reaches there.
///
/// @param department null for a post of the school
public record Addressee(Post post, String department, String person) {}
