package yuqing.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// In which language the login page is asked for.
class LoginLanguageFilterTest {
  @Test
  void theReadersChoiceComesFirstAndChineseWithoutOne() {
    assertThat(LoginLanguageFilter.locales("en")).isEqualTo("en zh-CN");
    assertThat(LoginLanguageFilter.locales("zh-CN")).isEqualTo("zh-CN en");
    assertThat(LoginLanguageFilter.locales(null)).isEqualTo("zh-CN en");
  }
}
