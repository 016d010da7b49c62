package yuqing.notification.rota;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who is on duty at an instant.
///
/// @param items the school's own first, then by department and rank
@Schema(name = "OnDuty")
record OnDutyAnswer(
    Instant at,
    @Schema(description = "whether a department's rota stands in for its liaison and head then")
        boolean offHours,
    List<ShiftAnswer> items) {}
