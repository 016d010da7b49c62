package yuqing.escalation.calendar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A period after a change, or before its removal, and the clocks that the change concerns.
@Schema(name = "HeightenedPeriodChanged")
public record PeriodChangeAnswer(PeriodAnswer period, CalendarImpact clocks) {}
