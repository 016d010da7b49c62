package yuqing.desk.publication;

import io.quarkus.qute.TemplateInstance;

/// The form alone.
public record PublicationFields(PublicationForm view) implements TemplateInstance {}
