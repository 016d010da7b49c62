package yuqing.rest.share;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yuqing.rest.sample.Asking.problem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;
import yuqing.rest.sample.NoteResource;

/// One client's many requests at once, and another's concurrently. The sample service allows 16.
@QuarkusTest
@WithTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "incident"))
class ShareTest {

  private static final int AT_ONCE = 16;

  private final String greedy = AccessTokens.bearer("liaison", "academic");

  @AfterEach
  void letGo() {
    NoteResource.HELD.release(1_000);
    await().atMost(Duration.ofSeconds(60)).until(() -> NoteResource.WAITING.get() == 0);
    NoteResource.HELD.drainPermits();
  }

  @Test
  void aClientWithItsShareRunningIsRefusedMoreAndNoOtherIs() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var held = new ArrayList<Future<Response>>();
      for (int i = 0; i < AT_ONCE; i++) {
        Callable<Response> ask = () -> as(greedy).get("/notes/held");
        held.add(callers.submit(ask));
      }
      await().atMost(Duration.ofSeconds(60)).until(() -> NoteResource.WAITING.get() == AT_ONCE);

      problem(as(greedy).get("/notes/who").then(), 429, "too-many-requests")
          .header("Retry-After", "1");
      as(AccessTokens.bearer("liaison", "logistics")).get("/notes/who").then().statusCode(200);

      NoteResource.HELD.release(AT_ONCE);
      for (var each : held) {
        assertThat(each.get().statusCode()).isEqualTo(200);
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> as(greedy).get("/notes/who").then().statusCode(200));
    }
  }

  @Test
  void aLongRequestIsNotCountedOnceItHasBegun() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var held = new ArrayList<Future<Response>>();
      for (int i = 0; i <= AT_ONCE; i++) {
        Callable<Response> ask = () -> as(greedy).get("/notes/stream");
        held.add(callers.submit(ask));
        int begun = i + 1;
        await().atMost(Duration.ofSeconds(60)).until(() -> NoteResource.WAITING.get() == begun);
      }

      as(greedy).get("/notes/who").then().statusCode(200);

      NoteResource.HELD.release(AT_ONCE + 1);
      for (var each : held) {
        assertThat(each.get().statusCode()).isEqualTo(200);
      }
    }
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
