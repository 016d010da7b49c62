package yuqing.desk.report;

import io.quarkus.qute.TemplateInstance;

/// The form alone, shown anew after a refusal.
public record ReportFields(ReportView view) implements TemplateInstance {}
