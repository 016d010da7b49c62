package yuqing.archive.search.similar;

/// Why an incident is taken to be like another.
public enum MatchReason {
  SAME_CATEGORY,
  SAME_DEPARTMENT,
  SAME_PLATFORM,
  SHARED_WORDS,
  /// Received within a year of each other.
  NEAR_IN_TIME
}
