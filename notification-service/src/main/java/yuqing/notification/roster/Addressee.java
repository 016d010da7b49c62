package yuqing.notification.roster;

import yuqing.contracts.term.Post;

/// A person to tell, and as holder of what.
///
/// @param department null for a post of the school
public record Addressee(Post post, String department, String person) {}
