package yuqing.durable.inbox;

import io.opentelemetry.context.Context;
import java.util.UUID;

/// An event that a consumer has read from a record and not consumed yet.
///
/// @param source its publisher, such as `/incident-service`; ids count per source
/// @param incident whose events share a transaction; null where the event has one of its own
/// @param content what its work needs
/// @param bytes of the record's value
/// @param trace in which it is consumed
public record InboxEvent<T>(
    UUID id, String source, String incident, T content, int bytes, Context trace) {

  /// An event in no trace and of no size.
  public static <T> InboxEvent<T> of(UUID id, String source, String incident, T content) {
    return new InboxEvent<>(id, source, incident, content, 0, Context.root());
  }

  /// The same event as it came in a record.
  public InboxEvent<T> carriedBy(int recordBytes, Context recordTrace) {
    return new InboxEvent<>(id, source, incident, content, recordBytes, recordTrace);
  }
}
