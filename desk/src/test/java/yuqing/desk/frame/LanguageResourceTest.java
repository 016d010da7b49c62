package yuqing.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Choosing a language leads back to a page of the desk, and nowhere else.
class LanguageResourceTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/incidents", "/incidents/0199c1f8-0000-7000-8000-000000000001"})
  void aPathOfTheDeskIsGoneBackTo(String back) {
    assertThat(LanguageResource.onThisHost(back)).isEqualTo(back);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example/",
        "https:evil.example",
        "javascript:alert(1)",
        "evil.example",
        "/@evil.example:80",
        "/\t/evil.example",
        "/\n/evil.example",
        "/incidents\r\nSet-Cookie: a=b",
        "/incidents\n",
        "/%2f%2fevil.example",
        ""
      })
  void anythingElseLeadsToTheStartPage(String back) {
    assertThat(LanguageResource.onThisHost(back)).isEqualTo("/");
  }

  @Test
  void soDoesNothing() {
    assertThat(LanguageResource.onThisHost(null)).isEqualTo("/");
  }
}
