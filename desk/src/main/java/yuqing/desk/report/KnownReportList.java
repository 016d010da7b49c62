package yuqing.desk.report;

import io.quarkus.qute.TemplateInstance;

/// The part of a form that names reports of the same address.
public record KnownReportList(KnownReports view) implements TemplateInstance {}
