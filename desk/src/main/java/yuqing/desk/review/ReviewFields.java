package yuqing.desk.review;

import io.quarkus.qute.TemplateInstance;

/// The form of a review alone, shown anew after a refusal.
public record ReviewFields(ReviewFormView view) implements TemplateInstance {}
