package yuqing.escalation.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A period as it stands after a change, or stood until its removal, and the clocks the change is
/// for.
@Schema(name = "HeightenedPeriodChanged")
public record PeriodChanged(PeriodAnswer period, CalendarImpact clocks) {}
