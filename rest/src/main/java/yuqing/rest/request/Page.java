package yuqing.rest.request;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// One page of a list: `{"items": […], "next": "…"}`.
///
/// @param next the cursor of the page after this; null on the last one
public record Page<T>(
    List<T> items,
    @MayBeAbsent @Schema(description = "cursor of the next page; null at the end") String next) {

  public Page {
    items = List.copyOf(items);
  }

  /// @param fetched up to `limit + 1` rows: the additional one shows that there is a next page
  /// @param cursorOf the cursor of the position after a row
  public static <R> Page<R> of(List<R> fetched, int limit, Function<R, String> cursorOf) {
    if (fetched.size() <= limit) {
      return new Page<>(fetched, null);
    }
    var items = fetched.subList(0, limit);
    return new Page<>(items, cursorOf.apply(items.getLast()));
  }

  /// The same page of something else: rows as answers.
  public <S> Page<S> map(Function<? super T, ? extends S> answer) {
    return new Page<>(items.stream().<S>map(answer).toList(), next);
  }
}
