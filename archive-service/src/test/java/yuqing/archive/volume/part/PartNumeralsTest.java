package yuqing.archive.volume.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartNumeralsTest {

  @ParameterizedTest
  @CsvSource({"1, 一", "9, 九", "10, 十", "11, 十一", "19, 十九", "20, 二十", "21, 二十一", "99, 九十九"})
  void countsAsChineseDoes(int number, String numeral) {
    assertThat(PartNumerals.of(number)).isEqualTo(numeral);
  }
}
