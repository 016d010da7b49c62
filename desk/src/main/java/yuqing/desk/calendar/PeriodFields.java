package yuqing.desk.calendar;

import io.quarkus.qute.TemplateInstance;

/// The form of a heightened period alone.
public record PeriodFields(PeriodFormView view) implements TemplateInstance {}
