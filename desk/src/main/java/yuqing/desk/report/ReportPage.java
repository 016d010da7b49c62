package yuqing.desk.report;

import io.quarkus.qute.TemplateInstance;

/// The page on which an incident is reported.
public record ReportPage(ReportView view) implements TemplateInstance {}
