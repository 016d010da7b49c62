package yuqing.desk.merge;

import io.quarkus.qute.TemplateInstance;

/// The page on which an incident is merged into another.
public record MergePage(MergeView view) implements TemplateInstance {}
