package yuqing.desk.report;

import io.quarkus.qute.TemplateInstance;

/// The part of a page that says what a report has brought about.
public record ReportOutcome(ReportEffect view) implements TemplateInstance {}
