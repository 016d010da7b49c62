package yuqing.desk.client;

import java.time.Instant;
import java.util.UUID;

/// A meeting as incident-service lists it.
///
/// @param incidentId null where it was about none
/// @param asked how many posts were asked to it
public record MeetingView(
    UUID id,
    String number,
    String kind,
    String title,
    Instant heldAt,
    UUID incidentId,
    String incidentNumber,
    int asked,
    int absent,
    int decisions) {}
