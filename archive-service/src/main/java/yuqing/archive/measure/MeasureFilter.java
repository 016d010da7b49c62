package yuqing.archive.measure;

import java.time.LocalDate;
import java.util.Set;
import yuqing.contracts.term.Post;

/// Which measures are listed; what is empty, false or null leaves nothing out.
///
/// @param open only those that are not done
/// @param overdue only those whose day is over and that are not done
/// @param dueBefore exclusive
record MeasureFilter(
    Set<Post> ownerPosts,
    Set<String> departments,
    boolean open,
    boolean overdue,
    LocalDate dueBefore) {}
