package yuqing.desk.client;

import java.util.List;
import java.util.Objects;

/// A page of a list.
///
/// @param next the cursor of the page after it; null at the end
public record Listing<T>(List<T> items, String next) {

  public Listing {
    items = Objects.requireNonNullElse(items, List.of());
  }
}
