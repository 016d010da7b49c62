package yuqing.incident.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import yuqing.incident.ServiceTest;

/// Two posts at the same instant cannot make two incidents of one report or of one item.
@QuarkusTest
class SimultaneousReportsTest extends ServiceTest {

  private static final int AT_ONCE = 12;

  @RepeatedTest(3)
  void ofOneReportMakeOneIncident() throws Exception {
    var report = aReport();
    var answers = atOnce(() -> post(reporter(), report, "/incidents"));
    assertOneIncident(answers);
  }

  @RepeatedTest(3)
  void ofTwoItemsInOppositeOrderMakeOneIncident() throws Exception {
    var one = aReport().get("sightings");
    var other = aReport().get("sightings");
    var answers =
        atOnce(
            () -> {
              var report = aReport();
              var both = new ArrayList<Object>((List<?>) one);
              both.addAll((List<?>) other);
              if (report.hashCode() % 2 == 0) {
                both = new ArrayList<>(both.reversed());
              }
              report.put("sightings", both);
              return post(reporter(), report, "/incidents");
            });
    assertOneIncident(answers);
  }

  private static void assertOneIncident(List<Response> answers) {
    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
    assertThat(answers.stream().filter(answer -> answer.statusCode() == 201)).hasSize(1);
    assertThat(answers.stream().map(answer -> answer.path("id")).collect(Collectors.toSet()))
        .hasSize(1);
  }

  private List<Response> atOnce(Callable<Response> request) throws Exception {
    reporter();
    var start = new CyclicBarrier(AT_ONCE);
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var running = new ArrayList<java.util.concurrent.Future<Response>>();
      for (int i = 0; i < AT_ONCE; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return request.call();
                }));
      }
      var answers = new ArrayList<Response>();
      for (var each : running) {
        answers.add(each.get());
      }
      return answers;
    }
  }

  @RepeatedTest(2)
  void withOneKeyMakeOneAnswer() throws Exception {
    var report = aReport();
    var key = report.get("source").hashCode() + "-" + clock.instant().toEpochMilli();
    var answers =
        atOnce(() -> post(reporter().header("Idempotency-Key", key), report, "/incidents"));
    assertThat(answers.stream().map(Response::asString).collect(Collectors.toSet())).hasSize(1);
    assertThat(Map.of("status", answers.getFirst().statusCode())).containsEntry("status", 201);
  }
}
