package yuqing.desk.casefile;

import java.util.List;

/// A stretch of an incident's timeline, the newest entry first.
///
/// @param earlier the cursor of the stretch before it; null where it reaches the beginning
public record CaseTimeline(List<TimelineLine> lines, String earlier) {}
