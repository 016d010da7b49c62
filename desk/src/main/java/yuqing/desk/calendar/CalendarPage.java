package yuqing.desk.calendar;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import yuqing.desk.client.PeriodView;

/// The heightened periods, those that begin last first.
///
/// @param next cursor of the page after it; null at the end
/// @param keeps whether the reader is one of those who keep the calendar
/// @param form for a new period
/// @param now by the server's clock
public record CalendarPage(
    List<PeriodView> periods, String next, boolean keeps, PeriodFormView form, Instant now)
    implements TemplateInstance {}
