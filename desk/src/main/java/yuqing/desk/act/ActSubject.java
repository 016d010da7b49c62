package yuqing.desk.act;

import java.util.List;
import java.util.Set;
import yuqing.desk.client.FoundPersonalDataView;
import yuqing.desk.client.GradingView;
import yuqing.desk.client.ReplyView;

/// What an act is about, shown above its form.
///
/// @param text that is decided on or delivered; empty where there is none
/// @param ending what an end would do; null for all other acts
/// @param grading the grade in force and what the rule proposes; null for all other acts
/// @param personalData what seems to be personal data in the text, where it is decided on
/// @param meets codes of the open obligations that it will meet
public record ActSubject(
    String text,
    EndPreview ending,
    GradingView grading,
    List<FoundPersonalDataView> personalData,
    Set<String> meets) {
  static final ActSubject NONE = of("");

  static ActSubject of(String text) {
    return new ActSubject(text, null, null, List.of(), Set.of());
  }

  static ActSubject of(ReplyView reply) {
    return new ActSubject(reply.text(), null, null, reply.personalData(), Set.of());
  }

  /// What an end would do.
  static ActSubject of(EndPreview ending) {
    return new ActSubject("", ending, null, List.of(), Set.of());
  }

  /// The grade in force and what the rule proposes.
  ///
  /// @param grading null where it is not known
  static ActSubject of(GradingView grading) {
    return new ActSubject("", null, grading, List.of(), Set.of());
  }

  ActSubject meeting(Set<String> obligations) {
    return new ActSubject(text, ending, grading, personalData, obligations);
  }
}
