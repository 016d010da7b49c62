package yuqing.desk.search;

import io.quarkus.qute.TemplateInstance;

/// The page of a search.
public record SearchPage(SearchState view) implements TemplateInstance {}
