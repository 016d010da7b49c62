package yuqing.incident.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import yuqing.rest.caller.CurrentCaller;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.request.Cursor;
import yuqing.rest.request.Page;
import yuqing.rest.request.QueryReader;

/// What is on record about one incident, a page at a time, for a caller who may read the incident.
@ApplicationScoped
public class RecordPages {

  private final IncidentAnswers answers;
  private final CurrentCaller caller;

  RecordPages(IncidentAnswers answers, CurrentCaller caller) {
    this.answers = answers;
    this.caller = caller;
  }

  /// Of rows that are numbered 1, 2, 3 …
  ///
  /// @param rows after a number, at most so many
  /// @throws ProblemException 400 for a faulty parameter, 404 for a caller who may not read it
  @Transactional
  public <R> Page<R> numbered(
      UUID incident,
      String cursor,
      String limit,
      BiFunction<Integer, Integer, List<R>> rows,
      ToIntFunction<R> number) {
    return page(
        incident,
        limit,
        () -> {
          Integer last = Cursor.decode(cursor, 1, parts -> Integer.valueOf(parts.getFirst()));
          return last == null ? 0 : last;
        },
        rows,
        row -> Cursor.encode(Integer.toString(number.applyAsInt(row))));
  }

  /// @param place where the page begins, as the cursor names it
  /// @param rows from that place on, at most so many
  /// @param cursorAfter the cursor that continues after a row
  /// @throws ProblemException 400 for a faulty parameter, 404 for a caller who may not read it
  @Transactional
  public <P, R> Page<R> page(
      UUID incident,
      String limit,
      Supplier<P> place,
      BiFunction<P, Integer, List<R>> rows,
      Function<R, String> cursorAfter) {
    var query = new QueryReader();
    int most = query.limit(limit);
    query.throwIfAny();
    var from = place.get();
    answers.readable(incident, caller.get());
    return Page.of(rows.apply(from, most + 1), most, cursorAfter);
  }
}
