package yuqing.archive.search;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import yuqing.access.ReadScope;
import yuqing.archive.dossier.ContinuingIncidents;
import yuqing.archive.search.index.CandidateFilter;
import yuqing.archive.search.text.SearchWord;
import yuqing.archive.search.text.SearchWords;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;
import yuqing.rest.request.QueryReader;

/// The query parameters of a search.
public class TextSearchParameters {

  static final int LONGEST_QUERY = 100;
  static final int MOST_WORDS = 10;
  private static final int LONGEST_CODE = 100;
  private static final int MOST_VALUES = 50;

  @QueryParam("q")
  @Parameter(required = true)
  String q;

  @QueryParam("level")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Level.class))
  List<String> level;

  @QueryParam("state")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = State.class))
  List<String> state;

  @QueryParam("category")
  @Parameter(schema = @Schema(type = SchemaType.ARRAY, implementation = Category.class))
  List<String> category;

  @QueryParam("department")
  List<String> department;

  @QueryParam("from")
  @Schema(implementation = Instant.class)
  String from;

  @QueryParam("to")
  @Schema(implementation = Instant.class)
  String to;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  String limit;

  private final QueryReader read = new QueryReader();

  /// @throws yuqing.rest.problem.ProblemException 400 naming every faulty parameter
  TextSearch read(ReadScope scope) {
    var words = words();
    var filter =
        new CandidateFilter(
            scope,
            ContinuingIncidents.NONE,
            values("department", department, (name, sent) -> read.text(name, sent, LONGEST_CODE)),
            constants("level", level, Level.class),
            constants("state", state, State.class),
            constants("category", category, Category.class),
            read.instant("from", from),
            read.instant("to", to));
    int rows = read.limit(limit);
    var place = TextSearch.place(cursor);
    read.throwIfAny();
    return new TextSearch(words, filter, place, rows);
  }

  private List<SearchWord> words() {
    var text = read.text("q", q, LONGEST_QUERY);
    if (text == null) {
      if (!read.errors().has("q")) {
        read.errors().reject("q", "required", "请填写要查找的内容", "is required: what to search for");
      }
      return List.of();
    }
    var words = SearchWords.of(text);
    if (words.isEmpty()) {
      read.errors()
          .reject(
              "q", "nothing-to-search", "没有可查找的文字", "has no letter, digit or character to find");
    } else if (words.size() > MOST_WORDS) {
      read.errors()
          .reject(
              "q",
              "too-many",
              "最多 %d 个词".formatted(MOST_WORDS),
              "at most %d words".formatted(MOST_WORDS));
    }
    return words;
  }

  private <E extends Enum<E>> Set<E> constants(String name, List<String> sent, Class<E> type) {
    return values(name, sent, (parameter, value) -> read.oneOf(parameter, value, type));
  }

  private <T> Set<T> values(String name, List<String> sent, BiFunction<String, String, T> reading) {
    var values = new HashSet<T>();
    if (sent.size() > MOST_VALUES) {
      read.errors()
          .reject(
              name,
              "too-many",
              "最多 %d 项".formatted(MOST_VALUES),
              "at most %d values".formatted(MOST_VALUES));
      return values;
    }
    for (var each : sent) {
      var value = reading.apply(name, each);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
