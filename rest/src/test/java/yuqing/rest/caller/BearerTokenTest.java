package yuqing.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which `Authorization` headers count as a token at all.
class BearerTokenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "bearer ",
        "Bearer .",
        "Bearer ..",
        "Bearer ...",
        "Bearer ....",
        "Bearer a",
        "Bearer a.b",
        "Bearer a.b.",
        "Bearer .b.c",
        "Bearer a..c",
        "Bearer a.b.c.d",
        "Bearer a b.c.d",
        "Bearer a.b.c d",
        "Bearer\ta.b.c",
        "BearerX a.b.c",
        "Bearer a.b.中",
        "Bearer a.b.c,Bearer a.b.c"
      })
  void otherShapesAreMalformed(String header) {
    assertThat(BearerToken.isMalformed(List.of(header))).isTrue();
  }

  @Test
  void twoHeadersAreMalformed() {
    assertThat(BearerToken.isMalformed(List.of("Bearer a.b.c", "Bearer a.b.c"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer a.b.c", "bearer  eyJ-_9.e_-0.Zz", "Basic YTpi", ""})
  void aSignedTokenAndOtherSchemesAreNot(String header) {
    assertThat(BearerToken.isMalformed(List.of(header))).isFalse();
  }
}
