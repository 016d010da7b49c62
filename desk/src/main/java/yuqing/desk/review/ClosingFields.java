package yuqing.desk.review;

import io.quarkus.qute.TemplateInstance;

/// The form of a closing alone, shown anew after a refusal.
public record ClosingFields(ReviewFormView view) implements TemplateInstance {}
