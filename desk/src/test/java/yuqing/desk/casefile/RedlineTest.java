package yuqing.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.desk.casefile.DraftChange.Kind;

/// What a draft changes against the one before it.
class RedlineTest {

  @ParameterizedTest
  @CsvSource({
    "已道歉, 已道歉, 已道歉",
    "已道歉, 已公开道歉, 已[+公开]道歉",
    "已公开道歉, 已道歉, 已[-公开]道歉",
    "停水两天, 停水三天, 停水[-两][+三]天",
    "'', 全新, [+全新]",
    "全删, '', [-全删]",
    "甲乙, 丙丁, [-甲乙][+丙丁]",
    "甲中乙, 丙中丁, [-甲][+丙]中[-乙][+丁]",
    "'', '', ''"
  })
  void eachCharacterIsKeptAddedOrTakenOut(String before, String after, String marked) {
    assertThat(marked(before, after)).isEqualTo(marked);
  }

  @Test
  void whatIsKeptAndAddedIsTheNewTextAndWhatIsKeptAndTakenOutTheOld() {
    var before = "经核查，9 月 3 日晚停水系检修所致。\n已恢复供水，并致歉。";
    var after = "经核查，9月3日晚停水系管道检修。\n现已恢复，谨致歉意。";
    assertThat(only(before, after, Kind.REMOVED)).isEqualTo(after);
    assertThat(only(before, after, Kind.ADDED)).isEqualTo(before);
  }

  @Test
  void aCharacterOfTwoUnitsIsNotTakenApart() {
    // 𠮷 and 𠮶 share their first unit.
    assertThat(marked("𠮷", "𠮶")).isEqualTo("[-𠮷][+𠮶]");
  }

  /// The text without what is of this kind.
  private static String only(String before, String after, Kind without) {
    return Redline.between(before, after).stream()
        .filter(change -> change.kind() != without)
        .map(DraftChange::text)
        .collect(Collectors.joining());
  }

  private static String marked(String before, String after) {
    return Redline.between(before, after).stream()
        .map(
            change ->
                switch (change.kind()) {
                  case KEPT -> change.text();
                  case ADDED -> "[+" + change.text() + "]";
                  case REMOVED -> "[-" + change.text() + "]";
                })
        .collect(Collectors.joining());
  }
}
