package yuqing.desk.report;

import io.quarkus.qute.TemplateInstance;

/// That a report has come in.
public record ReportSent(ReportReceipt answer) implements TemplateInstance {}
