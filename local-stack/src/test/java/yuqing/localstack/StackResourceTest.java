package yuqing.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StackResourceTest {
  @Test
  void aServiceIsToldItsOwnPasswordAndNoOther() {
    var resource = new StackResource();
    resource.init(Map.of("service", "archive"));

    var settings = resource.start();

    assertThat(settings)
        .containsKeys("YUQING_DB_PASSWORD_ARCHIVE", "YUQING_KAFKA", "YUQING_OIDC_URL")
        .doesNotContainKey("YUQING_DB_PASSWORD_INCIDENT");
    assertThat(new StackResource().start())
        .as("started once per JVM")
        .containsAllEntriesOf(settings);
    assertThat(AccessTokens.bearer("liaison", "logistics").split("\\.", -1)).hasSize(3);
  }

  @Test
  void anUnknownServiceIsRefused() {
    var resource = new StackResource();
    assertThatThrownBy(() -> resource.init(Map.of("service", "billing")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
