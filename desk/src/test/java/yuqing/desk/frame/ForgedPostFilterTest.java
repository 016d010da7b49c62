package yuqing.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What another site makes a browser send is refused; reading is not.
class ForgedPostFilterTest {
  private static final URI DESK = URI.create("https://desk.school.example/");
  private static final URI LOCAL_DESK = URI.create("http://localhost:8080/");

  @ParameterizedTest
  @CsvSource({
    "same-origin, false",
    "same-site, true",
    "cross-site, true",
    "none, true",
    "'', true"
  })
  void whatTheBrowserSaysOfWhereAPostComesFromDecides(String site, boolean isForged) {
    assertThat(ForgedPostFilter.isForged("POST", site, null, DESK)).isEqualTo(isForged);
    // An Origin neither excuses nor accuses beside it.
    assertThat(ForgedPostFilter.isForged("POST", site, "https://desk.school.example", DESK))
        .isEqualTo(isForged);
  }

  @ParameterizedTest
  @CsvSource({
    "https://desk.school.example, false",
    "https://evil.example, true",
    "http://desk.school.example, true",
    "https://desk.school.example:8443, true",
    "https://desk.school.example.evil.example, true",
    "https://evil.example/https://desk.school.example, true",
    "null, true"
  })
  void whereItSaysNothingTheOriginMustBeTheDesk(String origin, boolean isForged) {
    assertThat(ForgedPostFilter.isForged("POST", null, origin, DESK)).isEqualTo(isForged);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "PROPFIND", "post"})
  void whereItSaysNeitherNothingIsChanged(String method) {
    assertThat(ForgedPostFilter.isForged(method, null, null, DESK)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
  void aPageMayBeOpenedFromAnywhere(String method) {
    assertThat(ForgedPostFilter.isForged(method, "cross-site", "https://evil.example", DESK))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, false",
    "http://localhost:8081, true",
    "http://localhost, true",
    "http://127.0.0.1:8080, true"
  })
  void aPortIsPartOfTheOrigin(String origin, boolean isForged) {
    assertThat(ForgedPostFilter.isForged("POST", null, origin, LOCAL_DESK)).isEqualTo(isForged);
  }
}
