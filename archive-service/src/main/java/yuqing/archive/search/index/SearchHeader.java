package yuqing.archive.search.index;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;

/// What is known of an incident beside its texts: by what it is found, or told to be similar.
///
/// @param receivedAt, department, category null until the report has come in: it is not found until
///     then
/// @param answeredAt when the people concerned were answered or a reply went out, whichever came
///     first; null while neither has
/// @param characters of its texts, number, title and summary left out
public record SearchHeader(
    Instant receivedAt, String department, String category, Instant answeredAt, int characters) {

  static final SearchHeader EMPTY = new SearchHeader(null, null, null, null, 0);

  SearchHeader after(TextChange change) {
    return new SearchHeader(
        change.receivedAt() == null ? receivedAt : change.receivedAt(),
        change.department() == null ? department : change.department(),
        change.category() == null ? category : change.category(),
        earlier(answeredAt, change.answeredAt()),
        characters);
  }

  private static Instant earlier(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  SearchHeader with(int characters) {
    return new SearchHeader(receivedAt, department, category, answeredAt, characters);
  }

  /// What stands among the grams beside those of the texts, so that the index itself narrows a
  /// query by it.
  Set<String> tags() {
    var tags = new LinkedHashSet<String>();
    if (receivedAt != null) {
      var month = YearMonth.from(receivedAt.atOffset(ZoneOffset.UTC));
      tags.add(GramTags.month(month));
      tags.add(GramTags.year(month.getYear()));
    }
    if (department != null) {
      tags.add(GramTags.department(department));
    }
    if (category != null) {
      tags.add(GramTags.category(category));
    }
    return tags;
  }
}
