package yuqing.desk.act;

import io.quarkus.qute.TemplateInstance;

/// The form of an act.
public record ActPage(ActFormView view) implements TemplateInstance {}
