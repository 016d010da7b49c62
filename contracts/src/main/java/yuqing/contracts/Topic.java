package yuqing.contracts;

/// The topics of the suite. Each has twelve partitions from the start: adding some later would
/// re-map the keys and break the order per incident.
///
/// @param name as the broker knows it
/// @param compacted whether only the newest event a key is kept (read copies), or all for 30 days
public record Topic(String name, boolean compacted) {

  public static final int PARTITIONS = 12;
  public static final long RETENTION_MS = 30L * 24 * 60 * 60 * 1000;

  public static final Topic INCIDENT = new Topic("yuqing.incident.v1", false);
  public static final Topic ESCALATION = new Topic("yuqing.escalation.v1", false);
  public static final Topic DECISION = new Topic("yuqing.decision.v1", false);
  public static final Topic NOTIFICATION = new Topic("yuqing.notification.v1", false);
  public static final Topic ARCHIVE = new Topic("yuqing.archive.v1", false);
  public static final Topic ROSTER = new Topic("yuqing.roster.v1", true);

  /// The dead-letter topic: a service publishes there what it can never consume, with the bytes
  /// and the reason.
  public static Topic deadOf(String service) {
    return new Topic("yuqing." + service + ".dead", false);
  }

  public static java.util.List<Topic> all() {
    return java.util.List.of(
        INCIDENT,
        ESCALATION,
        DECISION,
        NOTIFICATION,
        ARCHIVE,
        ROSTER,
        deadOf("incident-service"),
        deadOf("escalation-service"),
        deadOf("notification-service"),
        deadOf("archive-service"));
  }
}
