package yuqing.desk.calendar;

import io.quarkus.qute.TemplateInstance;
import yuqing.desk.client.PeriodChangeView;

/// That a heightened period was set, changed or removed, and the clocks that this concerns.
///
/// @param what `set`, `changed` or `removed`
public record PeriodChanged(String what, PeriodChangeView change) implements TemplateInstance {}
