package yuqing.notification.webhook.delivery;

import yuqing.contracts.Event;
import yuqing.contracts.IncidentEvent;

/// An event of a type that subscriptions may ask for.
///
/// @param topic it is on
/// @param bytes as they are there
@SuppressWarnings("ArrayRecordComponent") // Compared by no one.
record OfferedEvent(Event<?> event, String topic, byte[] bytes) {

  /// Null where it does not name the department of its incident.
  String department() {
    if (event.data() instanceof IncidentEvent.Reported reported) {
      return reported.department();
    }
    if (event.data() instanceof IncidentEvent.RecordedAfterwards stated) {
      return stated.department();
    }
    return event.data() instanceof IncidentEvent.Assigned assigned ? assigned.toDepartment() : null;
  }
}
