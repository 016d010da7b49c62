package yuqing.desk.measure;

import io.quarkus.qute.TemplateInstance;

/// The form by which a measure is recorded as done, alone.
public record CompletionFields(CompletionForm view) implements TemplateInstance {}
