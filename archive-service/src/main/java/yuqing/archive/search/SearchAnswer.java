package yuqing.archive.search;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// A page of what was found, the newest receipt first.
///
/// @param more whether there may be more, which `next` goes on with. A page may have fewer than
///     were asked for, or none, and yet there may be more: a page looks at a bounded number of
///     incidents
/// @param searchedBackTo all that was received at or after this was searched; null where everything
///     was
public record SearchAnswer(
    List<SearchHitAnswer> items,
    @MayBeAbsent @Schema(description = "cursor of the next page; null at the end") String next,
    boolean more,
    @MayBeAbsent Instant searchedBackTo) {

  public SearchAnswer {
    items = List.copyOf(items);
  }
}
