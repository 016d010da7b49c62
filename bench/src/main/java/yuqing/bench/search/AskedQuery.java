package yuqing.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A search as somebody would ask it.
///
/// @param kind under which it is reported
/// @param words of which all must be found
/// @param more parameters beside the words
/// @param department whose liaison asks; null for the auditor, who sees all
record AskedQuery(String kind, List<String> words, Map<String, String> more, String department) {

  /// Of each kind so many.
  private static final int OF_EACH_KIND = 20;

  private static final String LIAISON = "liaison of one department";
  private static final String FILTERED = "subject, by level and category";

  /// One of each kind after the other.
  static List<AskedQuery> mix() {
    var random = new Random(20240925);
    var asked = new ArrayList<AskedQuery>();
    for (int i = 0; i < OF_EACH_KIND; i++) {
      int mixed = random.nextInt(1 << 24);
      var subject = MadeUpCase.subject(mixed);
      var other = MadeUpCase.subject(mixed + 1 + random.nextInt(38));
      asked.add(of("a word that most have", List.of("多名学生", "现场", "整改", "说明").get(i % 4)));
      asked.add(of("one character", List.of("水", "费", "评", "车").get(i % 4)));
      asked.add(of("a subject", subject));
      asked.add(of("two subjects", subject, other));
      asked.add(of("a building", MadeUpCase.building(mixed)));
      asked.add(of("a building and a subject", MadeUpCase.building(mixed), subject));
      asked.add(of("a phrase", "关于" + subject + "的情况说明"));
      asked.add(of("a phrase that no text has", subject + "的" + other));
      asked.add(of("a Latin word", List.of("wifi", "app").get(i % 2)));
      asked.add(
          new AskedQuery(
              LIAISON, List.of(subject), Map.of(), "department-" + i % MadeUpCase.DEPARTMENTS));
      asked.add(
          new AskedQuery(
              FILTERED,
              List.of(subject),
              Map.of("level", "1", "category", MadeUpCase.CATEGORIES.get(i % 5)),
              null));
    }
    return asked;
  }

  private static AskedQuery of(String kind, String... words) {
    return new AskedQuery(kind, List.of(words), Map.of(), null);
  }

  /// Whether its words alone decide what is found.
  boolean isOfWordsAlone() {
    return more.isEmpty() && department == null;
  }

  String q() {
    return String.join(" ", words);
  }
}
