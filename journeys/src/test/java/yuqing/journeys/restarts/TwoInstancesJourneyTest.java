package yuqing.journeys.restarts;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yuqing.journeys.ServiceProcess;
import yuqing.journeys.SuiteUnderTest;

/// Two instances of each service share databases, topics and consumer groups, and start at once on
/// databases that are still empty. Then one of each is killed and does not come back.
class TwoInstancesJourneyTest {

  private static final List<String> KILLED_OF_ONE = List.of("incident-service", "archive-service");
  private static final List<String> KILLED_OF_OTHER =
      List.of("escalation-service", "notification-service");

  @Test
  void theOthersFinishTheWorkOfTheKilledInstancesOnce() throws Exception {
    try (var parts = new BreakableParts();
        var emails = new Letterbox(parts.mailbox());
        var pair = Pair.start(parts);
        var stream = new ReportStream(pair.one(), "two", pair::intakes)) {
      new Recovery(parts, pair.services(), stream).awaitWhole();
      KILLED_OF_ONE.forEach(name -> pair.one().service(name).kill());
      KILLED_OF_OTHER.forEach(name -> pair.other().service(name).kill());
      new Recovery(parts, pair.survivors(), stream).awaitWhole();
      new Accounting(parts, pair.other(), emails, stream.stop()).balances();
    }
  }

  private record Pair(SuiteUnderTest one, SuiteUnderTest other) implements AutoCloseable {

    static Pair start(BreakableParts parts) {
      var one = suite(parts, "one-");
      var other = suite(parts, "other-");
      return new Pair(one.join(), other.join());
    }

    private static CompletableFuture<SuiteUnderTest> suite(BreakableParts parts, String logs) {
      return CompletableFuture.supplyAsync(() -> new SuiteUnderTest(parts.settings(), logs));
    }

    List<ServiceProcess> services() {
      return SuiteUnderTest.SERVICES.stream()
          .flatMap(name -> Stream.of(one.service(name), other.service(name)))
          .toList();
    }

    List<ServiceProcess> survivors() {
      return Stream.concat(
              KILLED_OF_OTHER.stream().map(one::service),
              KILLED_OF_ONE.stream().map(other::service))
          .toList();
    }

    /// Reports are sent to both in turn, also to one that is dead.
    List<String> intakes() {
      return List.of(
          one.service("incident-service").url(), other.service("incident-service").url());
    }

    @Override
    public void close() {
      one.close();
      other.close();
    }
  }
}
