package yuqing.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;
import yuqing.localstack.probe.BodyProbe;
import yuqing.localstack.probe.DocumentedOperations;

/// Every operation of the document refuses what it does not name, and is described as it is sent.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class WhatIsReadTest {

  @Test
  void everyForeignTypeOfEveryOperationIs415() {
    try (var probe = probe()) {
      assertThat(probe.foreignTypes().unrefused()).isEmpty();
      assertThat(probe.tries()).isGreaterThan(100);
    }
  }

  @Test
  void everyBodyThatIsNoneIsRefused() {
    try (var probe = probe()) {
      assertThat(probe.oddBodies().unrefused()).isEmpty();
      assertThat(probe.tries()).isPositive();
    }
  }

  @Test
  void noSchemaShowsWhatTheServiceMakesOfAField() {
    try (var probe = probe()) {
      assertThat(probe.internalSchemas()).isEmpty();
    }
  }

  @Test
  void everyOperationIsExplainedWithAnExample() {
    DocumentedOperations.check(service());
  }

  private static BodyProbe probe() {
    return new BodyProbe(service());
  }

  private static URI service() {
    return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
  }
}
