package yuqing.desk.client.archive;

/// What the archive answered to something that it recorded.
///
/// @param n the entry of the timeline
public record RecordedEntry(String type, long n) {}
