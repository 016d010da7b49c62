package yuqing.archive.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import yuqing.archive.search.index.CandidateQuery.Clause;

/// A condition on grams, as PostgreSQL writes a `tsquery`.
record GramExpression(String text) {

  /// What a query asks for, without the time of receipt.
  static GramExpression of(CandidateQuery query) {
    var conditions = new ArrayList<String>();
    query.clauses().forEach(clause -> conditions.add(of(clause)));
    query.filter().tags().forEach(tags -> conditions.add(anyOf(tags)));
    return new GramExpression(String.join(" & ", conditions));
  }

  /// The same, and one of these tags.
  GramExpression and(List<String> tags) {
    return tags.isEmpty() ? this : new GramExpression(text + " & " + anyOf(tags));
  }

  private static String of(Clause clause) {
    var alternatives = new ArrayList<String>();
    clause.gramSets().forEach(grams -> alternatives.add(allOf(grams)));
    clause.departments().stream()
        .sorted()
        .map(code -> quoted(GramTags.department(code)))
        .forEach(alternatives::add);
    return "(" + String.join(" | ", alternatives) + ")";
  }

  private static String allOf(Collection<String> grams) {
    return "("
        + grams.stream().map(GramExpression::quoted).collect(Collectors.joining(" & "))
        + ")";
  }

  private static String anyOf(Collection<String> tags) {
    return "(" + tags.stream().map(GramExpression::quoted).collect(Collectors.joining(" | ")) + ")";
  }

  private static String quoted(String gram) {
    return "'" + gram.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
