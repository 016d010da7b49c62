package yuqing.desk.casefile;

import io.quarkus.qute.TemplateInstance;

/// An incident's page.
///
/// @param opening null for one who was led there to read
public record IncidentPage(CaseView view, OpeningForm opening) implements TemplateInstance {}
