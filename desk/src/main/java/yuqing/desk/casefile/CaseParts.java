package yuqing.desk.casefile;

import io.quarkus.qute.TemplateInstance;

/// The part of an incident's page that is shown anew at each change.
public record CaseParts(CaseView view) implements TemplateInstance {}
