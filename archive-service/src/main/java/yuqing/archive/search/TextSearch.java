package yuqing.archive.search;

import java.time.Instant;
import java.util.List;
import yuqing.archive.search.index.CandidateFilter;
import yuqing.archive.search.index.CandidatePlace;
import yuqing.archive.search.text.SearchWord;
import yuqing.rest.request.Cursor;

/// One search as it was asked for.
///
/// @param words of which all must be found
/// @param after where to go on; null for the newest
record TextSearch(List<SearchWord> words, CandidateFilter filter, CandidatePlace after, int limit) {

  TextSearch {
    words = List.copyOf(words);
  }

  static CandidatePlace place(String cursor) {
    return Cursor.decode(
        cursor, 2, parts -> new CandidatePlace(Instant.parse(parts.get(0)), parts.get(1)));
  }

  static String cursorAfter(CandidatePlace place) {
    return Cursor.encode(place.receivedAt().toString(), place.incident());
  }
}
