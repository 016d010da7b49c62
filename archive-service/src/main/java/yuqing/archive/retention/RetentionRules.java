package yuqing.archive.retention;

import java.util.EnumSet;
import java.util.HashSet;
import yuqing.archive.words.TermLabels;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// What a schedule must hold: a term for every dossier, and one only.
final class RetentionRules {

  private record Scope(Level level, Category category) {}

  private RetentionRules() {}

  /// @throws ProblemException 422 naming each term that is there twice, and levels without one
  static void check(RetentionBody body) {
    var errors = new FieldErrors();
    var scopes = new HashSet<Scope>();
    var lacking = EnumSet.allOf(Level.class);
    for (int i = 0; i < body.terms().size(); i++) {
      var term = body.terms().get(i);
      if (!scopes.add(new Scope(term.level(), term.category()))) {
        errors.reject("terms[" + i + "]", "twice", "同一等级和类别只能有一项", "is there for the same already");
      }
      if (term.category() == null) {
        lacking.remove(term.level());
      }
    }
    for (var level : lacking) {
      errors.reject(
          "terms",
          "lacking",
          "缺少%s舆情不分类别的保管期限".formatted(TermLabels.of(level)),
          "lacks a term of level %d without a category".formatted(level.number()));
    }
    errors.throwIfAny(StandardProblem.UNPROCESSABLE);
  }
}
