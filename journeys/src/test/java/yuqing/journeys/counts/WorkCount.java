package yuqing.journeys.counts;

/// What is counted of the work of the parts.
enum WorkCount {
  COMMITS,
  /// Queries and changes; neither `begin` nor `commit`.
  STATEMENTS,
  /// On all topics of the suite.
  RECORDS,
  PRODUCE_REQUESTS,
  FETCH_REQUESTS,
  SMTP_CONNECTIONS
}
