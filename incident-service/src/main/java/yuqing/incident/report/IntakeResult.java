package yuqing.incident.report;

import java.util.List;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.incident.register.Incident;

/// What became of a report.
///
/// @param isNew false when it was added to an incident that was there
/// @param seen whether the caller may see that incident; if not, it learns nothing of it
/// @param differing what it states otherwise than the record
public record IntakeResult(
    Incident incident, boolean isNew, boolean seen, List<Difference> differing) {}
