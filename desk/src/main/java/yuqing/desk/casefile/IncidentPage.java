package yuqing.desk.casefile;

import io.quarkus.qute.TemplateInstance;

/// An incident's page.
public record IncidentPage(CaseView view) implements TemplateInstance {}
