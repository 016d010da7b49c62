package yuqing.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// In which language the login page is asked for.
class LoginLanguageTest {
  @Test
  void theReadersChoiceComesFirstAndChineseWithoutOne() {
    assertThat(LoginLanguage.locales("en")).isEqualTo("en zh-CN");
    assertThat(LoginLanguage.locales("zh-CN")).isEqualTo("zh-CN en");
    assertThat(LoginLanguage.locales(null)).isEqualTo("zh-CN en");
  }
}
