package yuqing.incident.report;

import java.util.List;
import yuqing.contracts.IncidentEvent.Difference;
import yuqing.incident.register.Incident;

/// The result of taking a report in.
///
/// @param isNew false when it was added to an incident that was there
/// @param seen whether the caller may see that incident; if not, the answer states nothing about it
/// @param differing what it states otherwise than the record
public record IntakeResult(
    Incident incident, boolean isNew, boolean seen, List<Difference> differing) {}
