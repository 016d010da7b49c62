package yuqing.archive.search.similar;

/// Why an incident is taken to be like another, in the order in which reasons are read.
public enum MatchReason {
  SHARED_WORDS,
  SAME_CATEGORY,
  SAME_DEPARTMENT,
  SAME_PLATFORM,
  /// Received within a year of each other.
  NEAR_IN_TIME
}
