package yuqing.desk.report;

import java.util.List;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.archive.SearchHitView;
import yuqing.desk.client.archive.SearchView;

/// The incidents that have a sighting of the same address.
///
/// @param address null while none is entered
/// @param found null then, too
public record KnownReports(AddressQuery address, LoadedPart<SearchView> found) {

  public List<SearchHitView> items() {
    return found != null && found.isThere()
        ? found.value().items().stream().filter(this::isOfTheItem).toList()
        : List.of();
  }

  private boolean isOfTheItem(SearchHitView hit) {
    return hit.passages().stream()
        .filter(match -> match.field().equals("SIGHTING"))
        .anyMatch(match -> address.isIn(match.text()));
  }
}
