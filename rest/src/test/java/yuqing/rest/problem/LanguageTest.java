package yuqing.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                  | ZH",
        "''                                | ZH",
        "en                                | EN",
        "EN-us                             | EN",
        "zh                                | ZH",
        "zh-CN,zh;q=0.9,en;q=0.8           | ZH",
        "en-US,en;q=0.9,zh-CN;q=0.8        | EN",
        "zh;q=0.5, en;q=0.6                | EN",
        "zh;q=0.6, en;q=0.6                | ZH",
        "en;q=0                            | ZH",
        "fr, en;q=0.3                      | EN",
        "fr                                | ZH",
        "*                                 | ZH",
        "en;q=0.5, *                       | ZH",
        "*;q=0.1, en;q=0.5                 | EN",
        "en;q=nonsense                     | ZH",
        "en;q=7                            | ZH",
        "english                           | ZH",
        ";;;,,,                            | ZH",
      })
  void chineseUnlessEnglishIsPreferred(String header, Language expected) {
    assertThat(Language.preferred(header)).isEqualTo(expected);
  }
}
