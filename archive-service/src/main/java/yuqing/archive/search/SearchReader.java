package yuqing.archive.search;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yuqing.archive.dossier.Departments;
import yuqing.archive.dossier.ListedDossier;
import yuqing.archive.dossier.VisibleIncidents;
import yuqing.archive.search.index.CandidateBatch;
import yuqing.archive.search.index.CandidateFilter;
import yuqing.archive.search.index.CandidatePlace;
import yuqing.archive.search.index.CandidateQuery;
import yuqing.archive.search.index.CandidateQuery.Clause;
import yuqing.archive.search.index.SearchIndex;
import yuqing.archive.search.index.TextField;
import yuqing.archive.search.text.FoldedText;
import yuqing.archive.search.text.SearchWord;
import yuqing.durable.Transactions;
import yuqing.rest.work.WorkSlots;

/// Searches for a caller.
@ApplicationScoped
class SearchReader {

  private static final int AT_ONCE = 4;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /// Incidents that one page looks at, about: a few tens of milliseconds.
  private static final int MOST_EXAMINED = 10_000;

  /// Candidates of which the texts are in memory together.
  private static final int MOST_AT_ONCE = 400;

  /// So many times more candidates are asked for after some of which few were found.
  private static final int GROWTH = 4;

  private static final Set<TextField> ALL_FIELDS = EnumSet.allOf(TextField.class);

  private final Transactions transactions;
  private final SearchIndex index;
  private final WorkSlots slots;

  SearchReader(Transactions transactions, SearchIndex index, MeterRegistry metrics) {
    this.transactions = transactions;
    this.index = index;
    this.slots = new WorkSlots("search", AT_ONCE, LONGEST_WAIT, metrics);
  }

  SearchAnswer search(TextSearch search) {
    return slots.run(() -> transactions.inNew(connection -> search(connection, search)));
  }

  private SearchAnswer search(Connection connection, TextSearch search) throws SQLException {
    var filter =
        search.filter().seeing(VisibleIncidents.continuing(connection, search.filter().scope()));
    return filter.isPossible()
        ? search(connection, search, filter)
        : new SearchAnswer(List.of(), null, false, null);
  }

  private SearchAnswer search(Connection connection, TextSearch search, CandidateFilter filter)
      throws SQLException {
    var departments = Departments.allNames(connection);
    var clauses = search.words().stream().map(word -> clause(word, departments)).toList();
    var hits = new ArrayList<SearchHitAnswer>();
    var place = search.after();
    int examined = 0;
    int wanted = search.limit() + 1;
    boolean end = false;
    while (!end && hits.size() <= search.limit() && examined < MOST_EXAMINED) {
      var batch =
          index.find(
              connection,
              new CandidateQuery(clauses, filter, place, wanted, MOST_EXAMINED - examined));
      hits.addAll(hits(connection, batch, search.words(), departments));
      place = batch.reached();
      examined += Math.max(1, batch.examined());
      end = batch.end();
      // A short number is in many others: asked for page by page, they would take a question each.
      wanted = Math.min(wanted * GROWTH, MOST_AT_ONCE);
    }
    return answer(search, hits, end ? null : place);
  }

  /// What the index is asked for a word: a department is found by its name too.
  private static Clause clause(SearchWord word, Map<String, List<String>> departments) {
    var named = new HashSet<String>();
    departments.forEach(
        (code, names) -> {
          if (names.stream().anyMatch(name -> word.isIn(FoldedText.of(name)))) {
            named.add(code);
          }
        });
    return new Clause(List.of(word.grams()), named);
  }

  private List<SearchHitAnswer> hits(
      Connection connection,
      CandidateBatch batch,
      List<SearchWord> words,
      Map<String, List<String>> departments)
      throws SQLException {
    var incidents = batch.candidates().stream().map(CandidatePlace::incident).toList();
    var texts = index.texts(connection, incidents, ALL_FIELDS);
    var dossiers = ListedDossier.of(connection, incidents);
    var hits = new ArrayList<SearchHitAnswer>();
    for (var candidate : batch.candidates()) {
      var dossier = dossiers.get(candidate.incident());
      TextComparison.matches(words, texts.get(candidate.incident()), names(dossier, departments))
          .ifPresent(matches -> hits.add(SearchHitAnswer.of(dossier, candidate, matches)));
    }
    return hits;
  }

  private static List<String> names(ListedDossier dossier, Map<String, List<String>> departments) {
    return dossier.line().departments().stream()
        .flatMap(each -> departments.getOrDefault(each.code(), List.of()).stream())
        .toList();
  }

  /// @param reached up to where was searched; null where to the end
  private static SearchAnswer answer(
      TextSearch search, List<SearchHitAnswer> hits, CandidatePlace reached) {
    boolean full = hits.size() > search.limit();
    var items = full ? hits.subList(0, search.limit()) : hits;
    var last = full ? items.getLast().place() : reached;
    return last == null
        ? new SearchAnswer(items, null, false, null)
        : new SearchAnswer(items, TextSearch.cursorAfter(last), true, last.receivedAt());
  }
}
