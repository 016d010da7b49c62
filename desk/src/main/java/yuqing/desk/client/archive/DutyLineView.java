package yuqing.desk.client.archive;

import java.time.Instant;
import java.util.UUID;

/// An obligation that a number counts, as archive-service shows it.
///
/// @param department that owed it at its due
/// @param metAt null unless it was met
public record DutyLineView(
    UUID incidentId,
    String number,
    String title,
    String label,
    String window,
    String owner,
    SearchHitView.Department department,
    Integer level,
    Instant due,
    String outcome,
    Instant metAt) {}
