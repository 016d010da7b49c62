package yuqing.rest.personaldata;

import yuqing.rest.problem.Language;
import yuqing.rest.problem.LocalizedText;

/// Personal data found in one text of a body.
///
/// @param field path of the text
/// @param from its first character, from 1
/// @param length in characters
public record FoundPersonalData(String field, PersonalDataKind kind, int from, int length) {

  static FoundPersonalData of(String field, String text, PersonalDataFinding finding) {
    return new FoundPersonalData(
        field,
        finding.kind(),
        text.codePointCount(0, finding.start()) + 1,
        text.codePointCount(finding.start(), finding.end()));
  }

  /// What to do about it.
  public LocalizedText message() {
    return new LocalizedText(
        "第 %d 字起疑为%s，请删去或隐去".formatted(from, kind.noun().zh()),
        "from character %d on there seems to be %s: leave it out"
            .formatted(from, kind.noun().en()));
  }

  public TextWarning in(Language language) {
    return new TextWarning(
        field, TextWarning.PERSONAL_DATA, kind, from, length, message().in(language));
  }
}
