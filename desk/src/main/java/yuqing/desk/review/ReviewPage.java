package yuqing.desk.review;

import io.quarkus.qute.TemplateInstance;

/// The page of a review: the record beside the form.
public record ReviewPage(ReviewView view) implements TemplateInstance {}
