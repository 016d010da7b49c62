package yuqing.desk.act;

import static yuqing.desk.act.ActField.ofGroup;
import static yuqing.desk.act.ActField.optional;
import static yuqing.desk.act.FieldKind.CHOICE;
import static yuqing.desk.act.FieldKind.DEPARTMENT;
import static yuqing.desk.act.FieldKind.EVIDENCE;
import static yuqing.desk.act.FieldKind.LINE;
import static yuqing.desk.act.FieldKind.TELEPHONE_REPORT;
import static yuqing.desk.act.FieldKind.TIME;

import java.util.Arrays;
import java.util.stream.Stream;
import yuqing.contracts.term.Post;

/// Fields that the forms of several acts have.
final class ActFieldSets {
  private ActFieldSets() {}

  /// A report to somebody, which may be made by telephone first and put in writing afterwards.
  static ActField[] report(ActField... own) {
    return done(
        with(
            own,
            when(),
            means(),
            ofGroup("call", "call.unit", LINE),
            ofGroup("call", "call.post", LINE),
            ofGroup("call", "call.called", LINE),
            ofGroup("call", "call.at", TIME),
            ofGroup("written", "follows", TELEPHONE_REPORT)));
  }

  /// What may have been done by another than the one who records it.
  static ActField[] done(ActField... own) {
    var posts =
        Stream.concat(Arrays.stream(Post.values()).map(Post::code), Stream.of("other"))
            .toArray(String[]::new);
    return with(
        own,
        evidence(),
        ofGroup("by", "by", CHOICE, posts),
        ofGroup("by", "byDepartment", DEPARTMENT),
        ofGroup("by", "byNote", LINE));
  }

  private static ActField[] with(ActField[] own, ActField... more) {
    return Stream.concat(Arrays.stream(own), Arrays.stream(more)).toArray(ActField[]::new);
  }

  static ActField when() {
    return optional("occurredAt", TIME);
  }

  static ActField means() {
    return optional("means", CHOICE, "WRITTEN", "ORAL");
  }

  static ActField evidence() {
    return optional("evidence", EVIDENCE);
  }
}
