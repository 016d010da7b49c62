package yuqing.desk.client.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A page of what a search has found.
///
/// @param next cursor of the page after it; null at the end
/// @param searchedBackTo all that came in since was searched; null where everything was
public record SearchView(List<SearchHitView> items, String next, Instant searchedBackTo) {

  public SearchView {
    items = Objects.requireNonNullElse(items, List.of());
  }
}
