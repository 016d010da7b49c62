package yuqing.desk.client;

import java.time.Instant;
import java.util.UUID;

/// An incident in a list, as incident-service shows it.
///
/// @param level null until the first grade was received
public record IncidentRow(
    UUID id,
    String number,
    String state,
    Integer level,
    Boolean provisional,
    String title,
    String category,
    String department,
    boolean toBeAssigned,
    boolean suddenGrave,
    Instant discoveredAt,
    Instant receivedAt) {}
